import type { Visitor } from "../../platform/accounts/accounts.ts";
import type { Clock } from "../../platform/clock/clock.ts";
import { type Identified, identifyMember } from "../staff/identify-member.ts";
import { may, maySomewhere } from "../staff/permissions.ts";
import { ALL_EDITIONS } from "../staff/roles.ts";
import { checkInput } from "./check-input.ts";
import type { Asked, Endpoint, MemberCall } from "./endpoint.ts";
import type { Newsroom } from "./newsroom.ts";
import { type FieldFault, respondWithProblem } from "./problem.ts";
import { readBody } from "./read-body.ts";
import { isSameOrigin } from "./same-origin.ts";

/** What every endpoint is served with. */
export type EndpointServing = {
  readonly newsroom: Newsroom;
  readonly clock: Clock;
  /** Resolves when readers see a change (see the rounds). */
  readonly visible: (changeId: number) => Promise<void>;
  /** The status and the words of a refusal, in a language. */
  readonly describeRefusal: (code: string, language: string) => { status: number; title: string };
  /** The language for a stranger, by their browser's wish. */
  readonly chooseLanguage: (acceptLanguage: string) => string;
};

/** A request on its way to an endpoint; `path` has the named parts of its address. */
export type Arriving = {
  readonly request: Request;
  readonly address: string;
  readonly path: Record<string, string>;
};

/** What was refused on the way, before or by the endpoint. */
type Refused = {
  readonly refusal: string;
  readonly errors?: readonly FieldFault[];
  readonly more?: Readonly<Record<string, unknown>>;
};

/** How long an answer waits for readers to see what it did, milliseconds. What was done is done, seen or not. */
const PATIENCE = 10_000;

/**
 * Takes a request through all that stands before an endpoint, always in this order: who asks, whether our own page does, whether they
 * may at all, the size of the body, what exactly is asked, whether they may there; then the answer. No body is read of who may not: what
 * a picture needs of memory is for members alone.
 */
export async function serveEndpoint(
  endpoint: Endpoint,
  serving: EndpointServing,
  arriving: Arriving,
): Promise<Response> {
  const { request, address } = arriving;
  const { newsroom } = serving;
  let language = serving.chooseLanguage(request.headers.get("accept-language") ?? "");
  const problem = ({ refusal, ...rest }: Refused) =>
    respondWithProblem({ ...serving.describeRefusal(refusal, language), code: refusal, ...rest });

  const who = await identify(endpoint, { newsroom, now: serving.clock(), headers: request.headers });
  if (who !== null && "refusal" in who) return problem(who);
  language = who?.member.language ?? language;
  const isByToken = who !== null && who.session === null;
  if (!isByToken && !isSameOrigin(request, newsroom.publicUrl)) return problem({ refusal: "other-origin" });
  const refused = refuseOutright(endpoint, who);
  if (refused !== null) return problem({ refusal: refused });
  const body = endpoint.body === undefined ? null : await readBody(request, endpoint.takes ?? "json");
  if (body?.ok === false) return problem(body);

  const now = serving.clock();
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const checked = checkInput(endpoint, { params: arriving.path, query, body: body?.value ?? {} }, language);
  if (!checked.ok) return problem({ refusal: "input-not-valid", errors: checked.refusal });
  const misplaced = await refuseThere(endpoint, { newsroom, who, asked: checked.value });
  if (misplaced !== null) return problem({ refusal: misplaced });

  const cookies = [...(who?.cookies ?? [])];
  const visitor = { headers: request.headers, address };
  const acting = openCall({ newsroom, who, asked: checked.value, now, visitor, cookies });
  const answered = await endpoint.answer(acting.call);
  if (!answered.ok) return problem(answered);
  const seenAfter = await waitUntilSeen(serving, acting.lastChange());
  const headers = new Headers({
    "Content-Type": "application/json",
    "Cache-Control": "no-store",
    ...seenAfter,
  });
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return new Response(JSON.stringify(endpoint.output.parse(answered.value)), { headers });
}

async function identify(
  endpoint: Endpoint,
  { newsroom, now, headers }: { newsroom: Newsroom; now: number; headers: Headers },
): Promise<Identified | Refused | null> {
  if (endpoint.access === "open") return null;
  const found = await identifyMember({ accounts: newsroom.accounts, ledger: newsroom.ledger, now }, headers);
  return found.ok ? found.value : found;
}

/** What needs no look at what is asked: a token where a session is needed, a permission that they have nowhere. */
function refuseOutright({ access }: Endpoint, who: Identified | null): string | null {
  if (access === "open" || access === "member" || who === null) return null;
  if (access === "session") return who.session === null ? "session-needed" : null;
  return maySomewhere(who.member, access.permission) ? null : "not-permitted";
}

async function refuseThere(
  { access }: Endpoint,
  { newsroom, who, asked }: { newsroom: Newsroom; who: Identified | null; asked: Asked },
): Promise<string | null> {
  if (typeof access === "string" || who === null) return null;
  const everywhere = { edition: ALL_EDITIONS, owner: null };
  const { db } = newsroom.ledger.database;
  const place = access.where === undefined ? everywhere : await access.where(db, asked);
  if (place === null) return "not-found";
  return may(who.member, access.permission, place) ? null : "not-permitted";
}

type Opening = {
  readonly newsroom: Newsroom;
  readonly who: Identified | null;
  readonly asked: Asked;
  readonly now: number;
  readonly visitor: Visitor;
  readonly cookies: string[];
};

function openCall({ newsroom, who, asked, now, visitor, cookies }: Opening) {
  let lastChange = 0;
  const call = {
    ...asked,
    newsroom,
    db: newsroom.ledger.database.db,
    now,
    visitor,
    session: who?.session ?? null,
    // An open endpoint's answer knows of no member; every other one is asked by one.
    member: who?.member as MemberCall["member"],
    setCookies: (given) => cookies.push(...given.cookies),
    write: async (work) => {
      const options = who === null ? undefined : { by: who.member.id };
      const { value, changeId } = await newsroom.ledger.write(work, options);
      lastChange = Math.max(lastChange, changeId);
      return value;
    },
  } satisfies MemberCall;
  return { call, lastChange: () => lastChange };
}

/** The log's id of what was done, and after how many milliseconds readers saw it: absent where they don't within our patience. */
async function waitUntilSeen(
  { visible, clock }: EndpointServing,
  changeId: number,
): Promise<Record<string, string>> {
  if (changeId === 0) return {};
  const since = clock();
  const patience = new AbortController();
  const seen = await Promise.race([
    visible(changeId).then(() => true),
    new Promise<false>((resolve) => {
      const timer = setTimeout(() => resolve(false), PATIENCE);
      patience.signal.addEventListener("abort", () => clearTimeout(timer));
    }),
  ]);
  patience.abort();
  const told = { "Masthead-Change": String(changeId) };
  return seen ? { ...told, "Masthead-Visible-After": String(clock() - since) } : told;
}
