const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of its path is a file",
  EEXIST: "a file has the name of the folder",
  EACCES: "it may not be opened",
  EPERM: "it may not be changed",
  ENOSPC: "the disk is full",
  ENOTFOUND: "there is no server of that name",
  EAI_AGAIN: "the name of the server cannot be looked up",
  ECONNREFUSED: "no server answers there",
  ECONNRESET: "the server closed the connection",
};

/** Why the system refused something, in words for a person. */
export function reasonOf(error: unknown): string {
  // fetch says "fetch failed" and keeps the cause beside it
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  const code = "code" in cause ? String(cause.code) : "";
  return REASONS[code] ?? (cause.message || code);
}
