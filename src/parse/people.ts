import { LineCounter, parseDocument } from "yaml";
import * as z from "zod";
import type { KnownPerson, PeopleDirectory } from "../article/people.ts";
import type { FieldIssue, Result } from "../article/problem.ts";
import { isSlug, toSlug } from "../article/slug.ts";

const words = z.string().trim().min(1);

const person = z
  .strictObject({
    name: words,
    aliases: z.array(words).default([]),
    id: words.refine(isSlug, "only lower-case letters, digits and hyphens").optional(),
    role: words.optional(),
    pronoun: z
      .string()
      .transform((pronoun) => pronoun.toLowerCase().split("/", 1)[0])
      .pipe(z.enum(["he", "she", "they"]))
      .optional(),
    neverAttribute: z.boolean().optional(),
    never_attribute: z.boolean().optional(),
  })
  .transform(
    ({ never_attribute, neverAttribute, id, role, pronoun, ...rest }): KnownPerson => ({
      ...rest,
      ...(id !== undefined && { id }),
      ...(role !== undefined && { role }),
      ...(pronoun !== undefined && { pronoun }),
      neverAttribute: neverAttribute ?? never_attribute ?? false,
    }),
  );

/** The list itself, or under `people:`; nothing at all is nobody. */
const directory = z.union([
  z.null().transform(() => ({ people: [] })),
  z.array(person).transform((people) => ({ people })),
  z.strictObject({ people: z.array(person).nullable().default([]) }),
]);

type Path = readonly PropertyKey[];

/**
 * Reads `people.yaml`: names, aliases, ids, roles, pronouns and who is never to be quoted.
 *
 * @param text YAML
 * @param file for positions in messages
 * @returns the people, or `bad-front-matter` with the line of every fault: bad YAML, an unknown or
 *   wrong field, a name or an id that two people share
 */
export function parsePeople(text: string, file: string): Result<PeopleDirectory> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const faults = document.errors.map(
    (error): FieldIssue => ({ field: "yaml", message: error.message, position: at(error.pos[0]) }),
  );
  if (faults.length > 0) return refused(faults);

  const positionOf = (path: Path) => at(offsetOf(document, path));
  const value = contentOf(document);
  const read = readPeople(value);
  if ("issues" in read) {
    return refused(
      read.issues.map(({ path, message }) => ({
        field: path.join(".") || "people",
        message,
        position: positionOf(path),
      })),
    );
  }
  const clashes = clashesOf(read.people).map(({ index, message }) => {
    const path = Array.isArray(value) ? [index] : ["people", index];
    return { field: path.join("."), message, position: positionOf(path) };
  });
  return clashes.length > 0 ? refused(clashes) : { ok: true, value: { people: read.people } };
}

/** YAML aliases that multiply without end are no list of people. */
function contentOf(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS();
  } catch {
    return "aliases without end";
  }
}

interface PathIssue {
  readonly path: Path;
  readonly message: string;
}

function readPeople(
  value: unknown,
): { readonly people: readonly KnownPerson[] } | { readonly issues: readonly PathIssue[] } {
  const read = directory.safeParse(value);
  if (read.success) return { people: read.data.people ?? [] };
  // the union names no field: read again as the one shape the value has
  const branch = Array.isArray(value) ? z.array(person) : z.object({ people: z.array(person) });
  const again = branch.safeParse(value);
  const { issues } = again.success ? read.error : again.error;
  return { issues: issues.map(({ path, message }) => ({ path, message })) };
}

/** Where the innermost part of the path that the document has begins. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (hasRange(node)) return node.range[0];
  }
  return 0;
}

function hasRange(node: unknown): node is { readonly range: readonly [number, ...number[]] } {
  return typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range);
}

function clashesOf(people: readonly KnownPerson[]): { index: number; message: string }[] {
  const names = new Map<string, number>();
  const ids = new Map<string, number>();
  const clashes: { index: number; message: string }[] = [];
  for (const [index, { name, aliases, id = toSlug(name) }] of people.entries()) {
    const claim = (taken: Map<string, number>, key: string, message: string) => {
      if ((taken.get(key) ?? index) !== index) clashes.push({ index, message });
      taken.set(key, index);
    };
    for (const own of [name, ...aliases]) {
      claim(names, toSlug(own), `“${own}” already leads to another person`);
    }
    claim(ids, id, `the id "${id}" is another person's`);
  }
  return clashes;
}

function refused(issues: readonly FieldIssue[]): Result<never> {
  const detail = `${issues.length === 1 ? "one fault" : `${issues.length} faults`} in the people`;
  return { ok: false, problem: { type: "bad-front-matter", detail, issues } };
}
