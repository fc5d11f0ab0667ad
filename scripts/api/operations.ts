import { FEED_OPERATIONS } from "./feed-operations.ts";
import type { Operation } from "./operation.ts";
import { PUBLISHING_OPERATIONS } from "./publishing-operations.ts";
import { READING_OPERATIONS } from "./reading-operations.ts";

const HEALTH: Operation = {
  id: "getHealth",
  method: "get",
  path: "/health",
  tag: "Publishing",
  summary: "Whether the site can read its store, and what it serves",
  schema: "Health",
  problems: ["unavailable"],
};

/** Every public JSON route of the site. */
export const OPERATIONS: readonly Operation[] = [
  ...READING_OPERATIONS,
  ...FEED_OPERATIONS,
  ...PUBLISHING_OPERATIONS,
  HEALTH,
];
