import data from "./cue-verbs.json" with { type: "json" };

/** How far a verb alone shows that words are reported: `say` and its kin 2, others 1. */
export type CueStrength = 1 | 2;

const forms = new Map<string, CueStrength>();
const nounLike = new Set(data.notEveryForm.split(" "));

function addRegular(base: string, strength: CueStrength): void {
  const stem = base.endsWith("e") ? base.slice(0, -1) : base;
  const past = `${stem}ed`;
  const doubled = /[^aeiou][aeiou][bdgmnprt]$/u.test(base) ? base + base.at(-1) : undefined;
  const present = /(?:s|sh|ch|x|z|o)$/u.test(base) ? `${base}es` : `${base}s`;
  for (const form of [past, `${stem}ing`, ...(doubled ? [`${doubled}ed`, `${doubled}ing`] : [])]) {
    set(form, strength);
  }
  set(present, nounLike.has(base) ? 1 : strength);
  if (!nounLike.has(base)) set(base, strength);
}

function set(form: string, strength: CueStrength): void {
  if ((forms.get(form) ?? 0) < strength) forms.set(form, strength);
}

const speech = new Set(data.speech.split(" "));
const irregular = new Map(Object.entries(data.irregular));
for (const base of data.weak.split(" ")) if (!irregular.has(base)) addRegular(base, 1);
for (const base of speech) if (!irregular.has(base)) addRegular(base, 2);
for (const [base, list] of irregular) {
  const strength = speech.has(base) || ["say", "tell", "write"].includes(base) ? 2 : 1;
  for (const form of list.split(" ")) set(form, nounLike.has(form) ? 1 : strength);
}

/** The strength of a verb form that can introduce words; 0 for every other word. */
export function cueStrength(key: string): CueStrength | 0 {
  return forms.get(key) ?? 0;
}
