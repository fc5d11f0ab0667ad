import { expect, test } from "vitest";
import { parsePeople } from "../../src/parse/people.ts";

function faults(text: string) {
  const read = parsePeople(text, "people.yaml");
  if (read.ok || read.problem.type !== "bad-front-matter") return [];
  return read.problem.issues.map(({ field, position }) => `${field} at ${position?.line}`);
}

test("everything a person can have", () => {
  const yaml = `people:
  - name: Ann Moss
    aliases: [Nan Moss]
    id: moss
    role: treasurer
    pronoun: She/her
  - name: The Skerry
    never_attribute: true
`;
  expect(parsePeople(yaml, "people.yaml")).toEqual({
    ok: true,
    value: {
      people: [
        {
          name: "Ann Moss",
          aliases: ["Nan Moss"],
          id: "moss",
          role: "treasurer",
          pronoun: "she",
          neverAttribute: false,
        },
        { name: "The Skerry", aliases: [], neverAttribute: true },
      ],
    },
  });
});

test.each(["", "# nobody yet\n", "people:\n", "people: []\n", "[]\n"])("nobody: %j", (yaml) => {
  expect(parsePeople(yaml, "people.yaml")).toEqual({ ok: true, value: { people: [] } });
});

test("a list without the key", () => {
  expect(parsePeople("- name: Ann Moss\n", "people.yaml").ok).toBe(true);
});

test.each([
  ["an unknown field", "people:\n  - name: Ann\n  - name: Ned\n    nick: N\n", ["people.1 at 3"]],
  ["a wrong pronoun", "people:\n  - name: Ann\n    pronoun: x\n", ["people.0.pronoun at 3"]],
  ["a missing name", "people:\n  - role: mayor\n", ["people.0.name at 2"]],
  ["an id that is no slug", "people:\n  - name: Ann\n    id: A B\n", ["people.0.id at 3"]],
  [
    "one name for two",
    "people:\n  - name: Ann Moss\n  - name: Ned\n    aliases: [ann moss]\n",
    ["people.1 at 3"],
  ],
  [
    "one id for two",
    "people:\n  - name: Ann\n    id: x\n  - name: Ned\n    id: x\n",
    ["people.1 at 4"],
  ],
  ["no list", "hello\n", ["people at 1"]],
  ["broken YAML", "people:\n  - name: [Ann\n", ["yaml at 3"]],
  [
    "aliases without end",
    `a: &a [x, x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
people: [*c, *c, *c, *c, *c]
`,
    ["people at 1"],
  ],
])("%s", (_fault, yaml, expected) => {
  expect(faults(yaml)).toEqual(expected);
});
