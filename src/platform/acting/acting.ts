import { CompiledQuery, type Transaction } from 'kysely';
import type { Actor } from '#kernel/actor.ts';

export type NoTables = Record<never, never>;

/** The only handle a query is given: it runs as somebody, in one transaction. Modules put their tables on it. */
export type Tx = Transaction<NoTables>;

/**
 * Who else than a signed-in user a statement may run as.
 * `visitor`: nobody yet; may sign in and no more. `keeper`: the machinery (claims jobs, seals the audit); sees no person.
 * `matcher`: compares who people are, over all organisations, and may only ask "is this the same person?".
 * `public`: reads what is published to everybody, the directory, and nothing else; whoever is signed in reads it so too.
 */
export type Machinery = 'visitor' | 'keeper' | 'matcher' | 'public';
export type Who = Actor | Machinery;

/**
 * Takes a role and its actor until the transaction ends. The login itself has no privileges, so a query that forgets
 * this is refused (42501), and one in a transaction that ended cannot inherit the actor of another.
 */
export const ACT_AS =
  "select set_config('role', $1, true), set_config('rooted.user_id', $2, true), set_config('rooted.org_id', $3, true)";

const NOBODY = { userId: '', orgId: '' };

export async function actAs(tx: Tx, who: Who): Promise<Tx> {
  const { userId, orgId } = typeof who === 'string' ? NOBODY : who;
  await tx.executeQuery(CompiledQuery.raw(ACT_AS, [roleOf(who), userId, orgId]));
  return tx;
}

const roleOf = (who: Who): string => (typeof who === 'string' ? `rooted_${who}` : roleOfActor(who));

/** Scoped and area-wide actors are different database roles: a policy with an `or` between them scans every row. */
const roleOfActor = (actor: Actor): string => (actor.reach === 'area' ? 'rooted_area' : 'rooted_scoped');
