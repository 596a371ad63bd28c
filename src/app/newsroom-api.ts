import type { Context, Hono } from "hono";
import { describeApi } from "../features/api/openapi.ts";
import { API_PATH, respondWithProblem } from "../features/api/problem.ts";
import { type EndpointServing, serveEndpoint } from "../features/api/serve-endpoint.ts";
import { identifyMember } from "../features/staff/identify-member.ts";
import { clientAddress } from "../platform/http/client-address.ts";
import type { Log } from "../platform/log/log.ts";
import { allEndpoints } from "./endpoints.ts";
import { describeRefusal } from "./refusals.ts";

/** What the newsroom's addresses stand on. */
export type NewsroomParts = Omit<EndpointServing, "describeRefusal"> & { readonly log: Log };

/** Puts every endpoint under its address, and their description beside them. All answers are for the one who asked alone. */
export function mountNewsroomApi(app: Hono, parts: NewsroomParts): void {
  const serving: EndpointServing = { ...parts, describeRefusal };
  for (const endpoint of allEndpoints) {
    app.on(endpoint.method.toUpperCase(), API_PATH + endpoint.path, async (c) => {
      const arriving = {
        request: c.req.raw,
        address: clientAddress(c.req.raw, c.env),
        path: c.req.param() as Record<string, string>,
      };
      return serveEndpoint(endpoint, serving, arriving).catch((error) => answerFault(parts, c, error));
    });
  }
  app.get(`${API_PATH}/openapi.json`, (c) => answerDescription(parts, c));
  app.all(`${API_PATH}/*`, (c) => refuseAs(parts, c, "not-found"));
}

/** The description is for members too: it tells strangers where to try. */
async function answerDescription(parts: NewsroomParts, c: Context): Promise<Response> {
  const { newsroom, clock } = parts;
  const found = await identifyMember({ ...newsroom, now: clock() }, c.req.raw.headers);
  if (!found.ok) return refuseAs(parts, c, found.refusal);
  const name = Object.values(newsroom.newspaper.name)[0] ?? "";
  return c.json(describeApi(allEndpoints, name), 200, { "Cache-Control": "no-store" });
}

function answerFault(parts: NewsroomParts, c: Context, error: unknown): Response {
  parts.log.error({ err: error, url: c.req.path }, "a request of the newsroom failed");
  return refuseAs(parts, c, "went-wrong");
}

function refuseAs(parts: NewsroomParts, c: Context, code: string): Response {
  const language = parts.chooseLanguage(c.req.header("accept-language") ?? "");
  return respondWithProblem({ ...describeRefusal(code, language), code });
}
