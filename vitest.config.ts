import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

// no test is about time: the limits only end one that hangs, on a busy machine too
const limits = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    // browsers and Workers wait more than they compute, so no core is left free for them
    maxWorkers: "100%",
    projects: [
      {
        // the pure core and the scripts, in Node
        test: {
          name: "core",
          ...limits,
          include: [
            "test/*.test.ts",
            "test/{article,parse,analyze,render,publishing,scripts,golden,security}/**/*.test.{ts,tsx}",
          ],
        },
      },
      {
        // stores and HTTP, inside workerd
        plugins: [cloudflareTest({ wrangler: { configPath: "./wrangler.toml" } })],
        test: { name: "workerd", ...limits, include: ["test/{store,http}/**/*.test.{ts,tsx}"] },
      },
      {
        // the same on a local D1 with its migrations
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: "./wrangler.d1.toml" },
            miniflare: {
              bindings: {
                TEST_MIGRATIONS: await readD1Migrations("./migrations"),
                PUBLISH_TOKEN: "a-token-for-tests",
                PUBLISH_TOKEN_PREVIOUS: "the-token-before",
                ANALYZE_TOKEN: "a-token-for-dry-runs",
              },
            },
          })),
        ],
        test: {
          name: "d1",
          include: ["test/d1/**/*.test.ts"],
          setupFiles: ["test/d1/setup.ts"],
          ...limits,
        },
      },
      {
        // the built Worker with an archive, as the network sees it
        test: {
          name: "outside",
          ...limits,
          include: ["test/outside/**/*.test.ts"],
          globalSetup: "test/outside/setup.ts",
        },
      },
      {
        // the built Worker from outside: whole requests, real browser
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: "test/browser/setup.ts",
          ...limits,
        },
      },
    ],
  },
});
