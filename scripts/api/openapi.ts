import * as z from "zod";
import { PROBLEM_TITLES, type Problem } from "../../src/article/problem.ts";
import type { Site } from "../../src/article/site.ts";
import { statusOf } from "../../src/http/problem-status.ts";
import { EXPECTED, PARAMETERS, type Parameter } from "../../src/http/query.ts";
import type { Operation, SchemaName } from "./operation.ts";
import { OPERATIONS } from "./operations.ts";
import { componentSchemas } from "./schemas.ts";

/** Examples of answers, from the sample content. */
export type Examples = Readonly<Partial<Record<SchemaName, unknown>>>;

export type OpenApi = ReturnType<typeof openApi>;

/** The description of the API as OpenAPI 3.1. Addresses are relative, so it is right on every host. */
export function openApi(site: Site, examples: Examples) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of OPERATIONS) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method]: operationObject(operation, examples),
    };
  }
  return {
    openapi: "3.1.1",
    info: {
      title: site.title,
      version: "1",
      description: `${site.description}\n\nReading needs no key and works from every origin. Everything has an ETag: send it back in If-None-Match. Lists are paged by the address in \`next\`.`,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    security: [],
    tags: [...new Set(OPERATIONS.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: componentSchemas(),
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
    },
  };
}

function operationObject(operation: Operation, examples: Examples) {
  const { id, tag, summary, body, status = 200 } = operation;
  const parameters = [
    ...pathParameters(operation.path),
    ...(operation.query ?? []).map(queryParameter),
    ...(operation.further ?? []),
  ];
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        required: true,
        content: Object.fromEntries(body.map((type) => [type, { schema: { type: "string" } }])),
      },
    }),
    ...(operation.method !== "get" && { security: [{ token: [] }] }),
    responses: {
      [status]: success(operation, examples),
      ...(operation.method === "put" && { 201: success(operation, {}) }),
      ...(operation.method === "get" && { 304: { description: "You have it already" } }),
      ...problemResponses(operation.problems),
    },
  };
}

function pathParameters(path: string) {
  return [...path.matchAll(/\{(\w+)\}/gu)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
}

function queryParameter(name: Parameter) {
  const schema = z.toJSONSchema(PARAMETERS[name], {
    io: name === "limit" || name === "archive" ? "output" : "input",
  });
  const { $schema: _, ...rest } = schema;
  return { name, in: "query", description: `Has to be ${EXPECTED[name]}`, schema: rest };
}

function success(
  { schema, mediaType = "application/json", status }: Operation,
  examples: Examples,
) {
  if (!schema || status === 204) return { description: "Done" };
  const example = examples[schema];
  return {
    description: "As asked",
    headers: { ETag: { schema: { type: "string" } } },
    content: {
      [mediaType]: { schema: reference(schema), ...(example !== undefined && { example }) },
    },
  };
}

function problemResponses(types: readonly Problem["type"][]) {
  const byStatus = Map.groupBy(types, (type) => statusOf({ type }));
  return Object.fromEntries(
    [...byStatus].map(([status, same]) => [
      status,
      {
        description: same.map((type) => `${PROBLEM_TITLES[type]} (\`${type}\`)`).join("; "),
        content: { "application/problem+json": { schema: reference("Problem") } },
      },
    ]),
  );
}

function reference(name: SchemaName) {
  return { $ref: `#/components/schemas/${name}` };
}
