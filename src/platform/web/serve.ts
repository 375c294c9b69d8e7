import type { FastifyRequest } from 'fastify';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, OpenTransaction, Tx, Who } from '../database/database.ts';
import { type Claim, type KeptAnswer, claimKey, keepAnswer } from './claim-key.ts';
import { discardDraft, findDraft, saveDraft } from './draft.ts';
import { isOurFormKey } from './form-key.ts';
import { type Outcome, notFound, notYourForm, redirect, show } from './outcome.ts';
import type { Asked, Needed, SignedIn } from './request.ts';
import type { Done, GetRoute, PostRoute, Refused } from './route.ts';
import { type Typed, readTyped } from './typed.ts';
import { filesOf } from './uploads.ts';

/** Who a request comes from. `access` answers; the web knows nothing of users. */
export type Sessions = { find(tx: Tx, token: string): Promise<SignedIn | undefined> };

/** `__Host-`: only over a secure connection (or localhost), only to this host, never set by a neighbour. */
export const SESSION_COOKIE = '__Host-rooted';

export type Serving = { readonly database: Database; readonly sessions: Sessions; signInPath(back: string): string };

/** Thrown to undo the transaction of a post that was refused. */
class Undone extends Error {
  readonly outcome: Outcome | Refused;
  constructor(outcome: Outcome | Refused) {
    super('undone');
    this.outcome = outcome;
  }
}

/** One transaction: who is asking, may they, what they asked for, that they looked. It is sent after the commit. */
export async function serveGet(route: GetRoute, serving: Serving, request: FastifyRequest): Promise<Outcome> {
  return recordingRefusal(serving, request, route.path, () =>
    serving.database.transaction(async (open): Promise<Outcome> => {
      const who = await findWho(open, serving, request);
      if (route.needs !== 'visitor' && !who?.live) return redirect({ to: serving.signInPath(request.url) });
      if (who && !may(who, route.needs)) return notFound(who);
      const tx = await open.as(runsAs(route.needs, who));
      const answer = await route.answer(askedOf(tx, who, request));
      if (!answer) return notFound(who);
      if ('to' in answer) return redirect(answer);
      if ('download' in answer) return { kind: 'download', ...answer };
      const draft = who && route.needs !== 'visitor' ? await findDraft(tx, route.path, pathOf(request)) : undefined;
      return show(answer, who, draft, {});
    }),
  );
}

/** The post in one transaction; what was refused in it is undone, and the page shown again in another. */
export async function servePost(route: PostRoute, serving: Serving, request: FastifyRequest): Promise<Outcome> {
  const body = (request.body ?? {}) as Record<string, unknown>;
  const typed = readTyped(body);
  return recordingRefusal(serving, request, route.path, async () => {
    const first = await undoing(() =>
      serving.database.transaction(async (open): Promise<Outcome | Refused> => {
        const who = await findWho(open, serving, request);
        const stopped = await whyNotPost(open, route, serving, request, who, typed, body);
        return stopped ?? post(await open.as(runsAs(route.needs, who)), route, request, who, typed, body);
      }),
    );
    return 'refused' in first ? showAgain(route, serving, request, typed, first) : first;
  });
}

/** Undefined where the post may go ahead. What somebody typed after their session ended is kept for them. */
async function whyNotPost(
  open: OpenTransaction,
  route: PostRoute,
  serving: Serving,
  request: FastifyRequest,
  who: SignedIn | undefined,
  typed: Typed,
  body: Record<string, unknown>,
): Promise<Outcome | undefined> {
  if (route.needs === 'visitor') return undefined;
  if (!who) return redirect({ to: serving.signInPath(pathOf(request)) });
  if (!isOurFormKey(who, body['_key']))
    return who.live ? notYourForm(who) : redirect({ to: serving.signInPath(pathOf(request)) });
  if (who.live) return may(who, route.needs) ? undefined : notFound(who);
  if (route.drafts) await saveDraft(await open.as(who.actor), route.path, pathOf(request), typed);
  return redirect({ to: serving.signInPath(pathOf(request)) });
}

async function post(
  tx: Tx,
  route: PostRoute,
  request: FastifyRequest,
  who: SignedIn | undefined,
  typed: Typed,
  body: Record<string, unknown>,
): Promise<Outcome | Refused> {
  const key = route.needs === 'visitor' ? undefined : String(body['_key']);
  const claim: Claim = key ? await claimKey(tx, key, body) : { first: true };
  if (!claim.first && !claim.sameBody) throw new Undone(notYourForm(who));
  if (!claim.first && claim.answer) return redirect(claim.answer);
  if (route.drafts && '_draft' in body) return keepForLater(tx, route, request, typed);
  const posted = { typed, version: Number(body['_version'] ?? 0), files: filesOf(body) };
  const answer = await route.answer(askedOf(tx, who, request), posted);
  if (!answer) throw new Undone(notFound(who));
  if ('refused' in answer) {
    if (answer.kept) return answer;
    throw new Undone(answer);
  }
  if (key) await keep(tx, route, request, key, answer);
  return redirect(answer);
}

async function keep(
  tx: Tx,
  route: PostRoute,
  request: FastifyRequest,
  key: string,
  { to, flash }: Done,
): Promise<void> {
  const answer: KeptAnswer = { to, flash };
  await keepAnswer(tx, key, answer);
  if (route.drafts) await discardDraft(tx, route.path, pathOf(request));
}

async function keepForLater(tx: Tx, route: PostRoute, request: FastifyRequest, typed: Typed): Promise<Outcome> {
  await saveDraft(tx, route.path, pathOf(request), typed);
  return redirect({ to: pathOf(request), flash: 'Kept. Only you can see it, and it is not sent yet.' });
}

async function showAgain(
  route: PostRoute,
  serving: Serving,
  request: FastifyRequest,
  typed: Typed,
  { refused }: Refused,
): Promise<Outcome> {
  return serving.database.transaction(async (open) => {
    const who = await findWho(open, serving, request);
    const tx = await open.as(runsAs(route.needs, who));
    const sight = await route.showAgain(askedOf(tx, who, request), typed, refused);
    return sight ? show(sight, who, undefined, refused) : notFound(who);
  });
}

/** A look that was refused is recorded too, in a transaction of its own, since the first may have been undone. */
async function recordingRefusal(
  serving: Serving,
  request: FastifyRequest,
  path: string,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  const outcome = await work();
  const { who } = outcome.kind === 'not-found' ? outcome : { who: undefined };
  if (who) {
    const asked = Object.values(request.params as Record<string, string>).map((text) => text.slice(0, 40));
    await serving.database.as(who.actor, (tx) => recordAudit(tx, 'web.refused', [], { path, asked }));
  }
  return outcome;
}

async function undoing(work: () => Promise<Outcome | Refused>): Promise<Outcome | Refused> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Undone) return error.outcome;
    throw error;
  }
}

/** Who sent the request, as nobody yet: the session is the first thing a transaction looks at. */
export async function findWho(
  open: OpenTransaction,
  serving: Serving,
  request: FastifyRequest,
): Promise<SignedIn | undefined> {
  const token = request.cookies[SESSION_COOKIE];
  return token ? serving.sessions.find(await open.as('visitor'), token) : undefined;
}

/** What anybody may do runs as nobody, whoever is signed in. */
const runsAs = (needs: Needed, who: SignedIn | undefined): Who => (needs === 'visitor' || !who ? 'visitor' : who.actor);

const may = ({ actor }: SignedIn, needs: Needed): boolean =>
  needs === 'visitor' || needs === 'signed-in' || actor.permissions.has(needs);

const pathOf = (request: FastifyRequest): string => request.url.split('?')[0]!;

function askedOf(tx: Tx, who: SignedIn | undefined, request: FastifyRequest): Asked {
  const query = Object.entries(request.query as Record<string, string | string[]>);
  return {
    tx,
    // A page that needs no sign-in asks nothing of its actor; the database lets a visitor see nothing.
    actor: who?.actor ?? NOBODY,
    userName: who?.userName ?? '',
    orgName: who?.orgName ?? '',
    address: request.ip,
    sessionToken: request.cookies[SESSION_COOKIE] ?? '',
    params: request.params as Record<string, string>,
    query: Object.fromEntries(query.map(([name, value]) => [name, Array.isArray(value) ? (value[0] ?? '') : value])),
  };
}

const NOBODY: Asked['actor'] = { userId: '' as never, orgId: '' as never, reach: 'scoped', permissions: new Set() };
