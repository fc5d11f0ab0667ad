import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "core",
          include: ["test/{article,parse,analyze,render,scripts}/**/*.test.{ts,tsx}"],
        },
      },
    ],
  },
});
