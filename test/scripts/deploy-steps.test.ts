import { expect, test } from "vitest";
import { deploymentSteps } from "../../scripts/deploy/steps.ts";

const commands = (exists: boolean) => deploymentSteps(exists, "x.toml").map(([command]) => command);

test("the database is migrated before the Worker that needs it, once there is one", () => {
  expect(commands(true)).toEqual(["d1", "deploy"]);
  expect(commands(false)).toEqual(["deploy", "d1"]);
});

test("each step names the configuration", () => {
  for (const step of deploymentSteps(true, "x.toml"))
    expect(step.join(" ")).toContain("--config x.toml");
});
