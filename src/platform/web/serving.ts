import type { FastifyRequest } from 'fastify';
import type { Id } from '#kernel/id.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, OpenTransaction, Tx, Who } from '../database/database.ts';
import type { Markup, Sight } from './answer.ts';
import { discardDraft } from './draft.ts';
import type { Outcome } from './outcome.ts';
import type { Asked, Needed, Services, SignedIn } from './request.ts';
import { oneText } from './typed.ts';

/** Who a request comes from. `access` answers; the web knows nothing of users. */
export type Sessions = { find(tx: Tx, token: string): Promise<SignedIn | undefined> };

/** What is known of persons, as far as the actor may see it, for the start of a form that is about them. */
export type TellKnown = (asked: Asked, personIds: readonly Id<'person'>[]) => Promise<Markup | undefined>;

/** What every route is served with. */
export type Serving = {
  readonly database: Database;
  readonly sessions: Sessions;
  readonly origin: string;
  readonly services: Services;
  signInPath(back: string): string;
  /** A module says it; the web knows nothing of people. */
  readonly tellKnown?: TellKnown | undefined;
};

/** `__Host-`: only over a secure connection (or localhost), only to this host, never set by a neighbour. */
export const SESSION_COOKIE = '__Host-rooted';

/** Who sent the request, asked as nobody yet: the first thing a transaction does. */
export async function findWho(
  open: OpenTransaction,
  serving: Serving,
  request: FastifyRequest,
): Promise<SignedIn | undefined> {
  const token = request.cookies[SESSION_COOKIE];
  return token ? serving.sessions.find(await open.as('visitor'), token) : undefined;
}

export const may = ({ actor }: SignedIn, needs: Needed): boolean =>
  isForAnybody(needs) || needs === 'signed-in' || actor.permissions.has(needs);

/** What needs nobody to have signed in. */
export const isForAnybody = (needs: Needed): needs is 'visitor' | 'public' => needs === 'visitor' || needs === 'public';

/** Where somebody must go before they may go anywhere else. */
export const mustGoFirst = ({ mustGoTo }: SignedIn, path: string): string | undefined =>
  mustGoTo === path ? undefined : mustGoTo;

/** What anybody may do runs as nobody, whoever is signed in. */
export const runsAs = (needs: Needed, who: SignedIn | undefined): Who =>
  isForAnybody(needs) ? needs : (who?.actor ?? 'visitor');

export const pathOf = (request: FastifyRequest): string => request.url.split('?')[0]!;

export function askedOf(
  { origin, services, database }: Serving,
  tx: Tx,
  who: SignedIn | undefined,
  request: FastifyRequest,
): Asked {
  const query = Object.entries(request.query as Record<string, string | string[]>).map(
    ([name, value]) => [name, (Array.isArray(value) ? value : [value]).map(oneText)] as const,
  );
  return {
    ...services,
    tx,
    again: (work) => database.as(who?.actor ?? 'visitor', work),
    actor: who?.actor ?? NOBODY,
    userName: who?.userName ?? '',
    orgName: who?.orgName ?? '',
    address: request.ip,
    userAgent: userAgentOf(request),
    origin,
    sessionToken: request.cookies[SESSION_COOKIE] ?? '',
    params: Object.fromEntries(
      Object.entries(request.params as Record<string, string>).map(([name, value]) => [name, oneText(value)]),
    ),
    query: Object.fromEntries(query.map(([name, values]) => [name, values[0] ?? ''])),
    queries: Object.fromEntries(query),
  };
}

export const knownOf = async ({ tellKnown }: Serving, asked: Asked, { about }: Sight): Promise<Markup | undefined> =>
  about && about.length > 0 ? tellKnown?.(asked, about) : undefined;

const userAgentOf = ({ headers }: FastifyRequest): string => (headers['user-agent'] ?? '').slice(0, 500);

/** A page that needs no sign-in asks nothing of its actor; the database lets a visitor see nothing. */
const NOBODY: Asked['actor'] = { userId: '' as never, orgId: '' as never, reach: 'scoped', permissions: new Set() };

/** What a record can have for a name in an address. Anything else that was typed there may be the name of a child. */
const NAME_OF_OURS = /^(?:[\w-]{22}|[\w-]{22}\.[\w-]{22}|[0-9a-f]{32})$/;

/**
 * A look that was refused is recorded too, in a transaction of its own, since the first may have been undone. What
 * somebody had begun to write there dies with their access.
 */
export async function recordRefusal(
  serving: Serving,
  request: FastifyRequest,
  path: string,
  outcome: Outcome,
): Promise<void> {
  if (outcome.kind !== 'not-found' || !outcome.who) return;
  const asked = Object.values(request.params as Record<string, string>).filter((text) => NAME_OF_OURS.test(text));
  await serving.database.as(outcome.who.actor, async (tx) => {
    await recordAudit(tx, 'web.refused', [], { path, asked });
    await discardDraft(tx, path, pathOf(request));
  });
}
