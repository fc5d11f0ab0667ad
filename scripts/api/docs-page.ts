import { PROBLEM_TITLES } from "../../src/article/problem.ts";
import type { Site } from "../../src/article/site.ts";
import type { OpenApi } from "./openapi.ts";
import { documentationPage, escapeHtml, markdownToHtml } from "./page.ts";

interface Named {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

interface OperationObject {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly parameters?: readonly Named[];
  readonly responses: Readonly<Record<string, ResponseObject>>;
}

interface ResponseObject {
  readonly description: string;
  readonly content?: Readonly<
    Record<string, { readonly schema: Schema; readonly example?: unknown }>
  >;
}

/** The API for people: a static page without a script, made from its OpenAPI description. */
export function docsPage(api: OpenApi, site: Site): string {
  // what `openApi` builds, seen as what the page reads of it
  const paths = api.paths as Record<string, Record<string, OperationObject>>;
  const schemas = api.components.schemas as Record<string, Schema>;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const sections = api.tags.map(({ name }) => {
    const ofTag = operations.filter(({ operation }) => operation.tags.includes(name));
    return `<h2>${escapeHtml(name)}</h2>${ofTag
      .map(({ path, method, operation }) => operationHtml(path, method, operation))
      .join("")}`;
  });
  return documentationPage(
    `${site.title}: API`,
    `${markdownToHtml(api.info.description)}
<p>The same for programs: <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1).
The XML feeds carry summaries and quotes in <a href="/ns">a namespace of their own</a>.</p>
${sections.join("\n")}
<h2>Shapes</h2>
${Object.entries(schemas)
  .map(([name, schema]) => schemaHtml(name, schema))
  .join("\n")}
<h2>Problems</h2>
<p>Errors are problem details (RFC 9457), or a page where HTML is asked for.</p>
<ul>${Object.entries(PROBLEM_TITLES)
      .map(
        ([type, title]) =>
          `<li><a href="/problems/${type}"><code>${type}</code></a>: ${escapeHtml(title)}</li>`,
      )
      .join("")}</ul>`,
  );
}

function operationHtml(path: string, method: string, operation: OperationObject): string {
  const { operationId, summary, parameters = [], responses } = operation;
  const heading = `<h3 id="${operationId}"><span class="method">${method}</span> <code>${escapeHtml(path)}</code></h3>`;
  const rows = parameters.map(
    ({ name, in: place, required, description = "", schema }) =>
      `<tr><td><code>${escapeHtml(name)}</code></td><td>${place}${required ? ", required" : ""}</td><td>${typeHtml(schema)}</td><td>${escapeHtml(description)}</td></tr>`,
  );
  const table =
    rows.length > 0
      ? `<div class="scroll" tabindex="0"><table><thead><tr><th>Parameter</th><th>In</th><th>Type</th><th>Meaning</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`
      : "";
  const answers = Object.entries(responses).map(([status, response]) =>
    responseHtml(status, response),
  );
  return `${heading}<p>${markdownToHtml(summary).replace(/^<p>|<\/p>$/gu, "")}.</p>${table}<ul>${answers.join("")}</ul>${exampleHtml(responses)}`;
}

function responseHtml(status: string, { description, content = {} }: ResponseObject): string {
  const bodies = Object.entries(content).map(
    ([mediaType, { schema }]) => ` <code>${mediaType}</code>, ${typeHtml(schema)}`,
  );
  const words = markdownToHtml(description).replace(/^<p>|<\/p>$/gu, "");
  return `<li><strong>${status}</strong> ${words}${bodies.length > 0 ? `:${bodies.join(";")}` : ""}</li>`;
}

function exampleHtml(responses: Readonly<Record<string, ResponseObject>>): string {
  const [body] = Object.values(responses["200"]?.content ?? {});
  if (body?.example === undefined) return "";
  const json = escapeHtml(JSON.stringify(body.example, null, 2));
  return `<details><summary>Example</summary><pre tabindex="0"><code>${json}</code></pre></details>`;
}

function schemaHtml(name: string, schema: Schema): string {
  const variants = schema.oneOf ?? schema.anyOf ?? [schema];
  const tables = variants.map(({ properties = {}, required = [] }) => {
    const rows = Object.entries(properties).map(
      ([key, value]) =>
        `<tr><td><code>${escapeHtml(key)}</code>${required.includes(key) ? "" : " (optional)"}</td><td>${typeHtml(value)}</td><td>${markdownToHtml(value.description ?? "").replace(/^<p>|<\/p>$/gu, "")}</td></tr>`,
    );
    return `<div class="scroll" tabindex="0"><table><thead><tr><th>Member</th><th>Type</th><th>Meaning</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
  });
  return `<h3 id="${name}">${name}</h3>${tables.join("<p>or</p>")}`;
}

function typeHtml(schema: Schema): string {
  const { $ref, type, items, anyOf, oneOf } = schema;
  if ($ref) {
    const name = $ref.slice($ref.lastIndexOf("/") + 1);
    return `<a href="#${name}">${name}</a>`;
  }
  if (schema.const !== undefined) return `<code>${escapeHtml(schema.const)}</code>`;
  if (schema.enum)
    return schema.enum.map((value) => `<code>${escapeHtml(value)}</code>`).join(" or ");
  if (items) return `list of ${typeHtml(items)}`;
  const variants = anyOf ?? oneOf;
  return variants ? variants.map(typeHtml).join(" or ") : escapeHtml(type ?? "any");
}
