import * as z from "zod";

const report = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({ severity: z.string(), range: z.string().default("") }),
  ),
});
const failure = z.object({ message: z.string() });

/** What `npm audit --json` came to. */
export type AuditVerdict =
  | { readonly kind: "clean" }
  | { readonly kind: "vulnerable"; readonly findings: readonly string[] }
  | { readonly kind: "unanswered"; readonly why: string };

/** Reads what `npm audit --json` printed; only a report that lists nothing is clean. */
export function judgeAudit(printed: string): AuditVerdict {
  const json = parseJson(printed);
  const audited = report.safeParse(json);
  if (!audited.success) {
    const failed = failure.safeParse(json);
    return { kind: "unanswered", why: failed.data?.message ?? "npm audit printed no report" };
  }
  const findings = Object.entries(audited.data.vulnerabilities).map(
    ([name, { severity, range }]) => `${name} ${range}: ${severity}`,
  );
  return findings.length === 0 ? { kind: "clean" } : { kind: "vulnerable", findings };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
