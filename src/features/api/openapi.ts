import { z } from "zod";
import { permissions } from "../staff/permissions.ts";
import type { Endpoint } from "./endpoint.ts";
import { API_PATH } from "./problem.ts";

type Json = Record<string, unknown>;

/** The description of the API (OpenAPI 3.1), made of the endpoints themselves. @param name the newspaper's */
export function describeApi(endpoints: readonly Endpoint[], name: string): Json {
  const paths: Record<string, Json> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [endpoint.method]: describeEndpoint(endpoint) };
  }
  return {
    openapi: "3.1.0",
    info: { title: `${name}: the newsroom`, version: "1" },
    servers: [{ url: API_PATH }],
    paths,
    components: {
      schemas: { Problem: problem },
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "masthead.session_token" },
        token: { type: "http", scheme: "bearer" },
      },
    },
  };
}

function describeEndpoint(endpoint: Endpoint): Json {
  const { params, query, body, output, takes = "json", refusals, summary } = endpoint;
  const type = takes === "json" ? "application/json" : "multipart/form-data";
  const taken =
    body === undefined ? {} : { requestBody: { required: true, content: contentOf(type, body, "input") } };
  return {
    summary,
    description: describeAccess(endpoint),
    security: securityOf(endpoint),
    parameters: [...parametersOf(params, "path"), ...parametersOf(query, "query")],
    ...taken,
    responses: {
      200: { description: "Done", content: contentOf("application/json", output, "output") },
      default: {
        description: `A problem. Refuses with: ${[...refusals, ...commonRefusals(endpoint)].join(", ")}.`,
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  };
}

/** The codes that any endpoint of this access may answer with, besides its own. */
export function commonRefusals({ access, method, body }: Endpoint): string[] {
  return [
    "input-not-valid",
    ...(access === "open" ? [] : ["not-signed-in", "suspended"]),
    ...(access === "session" ? ["session-needed"] : []),
    ...(typeof access === "object" ? ["not-permitted"] : []),
    ...(typeof access === "object" && access.where !== undefined ? ["not-found"] : []),
    ...(method === "get" ? [] : ["other-origin"]),
    ...(body === undefined ? [] : ["body-too-large", "body-not-understood", "wrong-media-type"]),
  ];
}

function describeAccess({ access }: Endpoint): string {
  if (access === "open") return "Anybody may ask.";
  if (access === "session") return "Any member, by a session alone.";
  if (access === "member") return "Any member.";
  const rule = permissions[access.permission];
  const roles = Object.entries(rule.roles).map(([role, works]) =>
    works === "own" ? `${role} (own work)` : role,
  );
  const held = { edition: "in its edition", newsroom: "in any edition", all: "in all editions" }[rule.held];
  return `Needs ${access.permission} (${rule.does}) ${held}: ${roles.join(", ")}.`;
}

function securityOf({ access }: Endpoint): Json[] {
  if (access === "open") return [];
  return access === "session" ? [{ session: [] }] : [{ session: [] }, { token: [] }];
}

function parametersOf(schema: z.ZodType | undefined, place: "path" | "query"): Json[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(schema, "input") as {
    properties?: Record<string, unknown>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, described]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: described,
  }));
}

function contentOf(type: string, schema: z.ZodType, io: "input" | "output"): Json {
  return { [type]: { schema: schemaOf(schema, io) } };
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return described;
}

const problem = {
  type: "object",
  required: ["type", "title", "status", "code"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { type: "string" },
    errors: {
      type: "array",
      items: {
        type: "object",
        required: ["field", "message"],
        properties: { field: { type: "string" }, message: { type: "string" } },
      },
    },
  },
};
