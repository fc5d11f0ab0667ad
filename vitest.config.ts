import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        // the pure core and the scripts, in Node
        test: {
          name: "core",
          include: [
            "test/*.test.ts",
            "test/{article,parse,analyze,render,scripts,golden,security}/**/*.test.{ts,tsx}",
          ],
        },
      },
      {
        // stores and HTTP, inside workerd
        plugins: [cloudflareTest({ wrangler: { configPath: "./wrangler.toml" } })],
        test: { name: "workerd", include: ["test/{store,http}/**/*.test.{ts,tsx}"] },
      },
      {
        // the built Worker from outside: whole requests, real browser
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: "test/browser/setup.ts",
          testTimeout: 60_000,
        },
      },
    ],
  },
});
