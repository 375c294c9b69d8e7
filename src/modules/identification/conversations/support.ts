import type { Actor } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import { listServicesInvolved } from '#modules/people/index.ts';
import { listPersonsIn, listPlansOf } from '#modules/plans/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { listOpenRequests } from '../help-requests/help-requests.queries.ts';
import { helpInWords } from '../help-requests/help-status.rules.ts';

/** What one child has, in words. `who` is a worker whom another line may name too. */
type Support = { readonly personId: Id<'person'>; readonly who: string | null; readonly words: string };

/** What support each child has already, so that nobody asks twice: their plan, the help asked for, who else is involved. */
export async function supportOf(
  tx: Tx,
  actor: Actor,
  personIds: readonly Id<'person'>[],
): Promise<ReadonlyMap<Id<'person'>, readonly string[]>> {
  const named = [...(await plansOf(tx, personIds)), ...(await requestsOf(tx, personIds))];
  const others = (await servicesOf(tx, actor, personIds)).filter(
    ({ personId, who }) => !who || !named.some((each) => each.personId === personId && each.who === who),
  );
  const all = Map.groupBy([...named, ...others], ({ personId }) => personId);
  return new Map(personIds.map((id) => [id, (all.get(id) ?? []).map(({ words }) => words)]));
}

async function plansOf(tx: Tx, personIds: readonly Id<'person'>[]): Promise<Support[]> {
  const open = (await listPlansOf(tx, personIds)).filter(({ closedOn }) => closedOn === null);
  const persons = await listPersonsIn(
    tx,
    open.map(({ id }) => id),
  );
  return open.flatMap(({ id, lead }) =>
    persons
      .filter(({ planId }) => planId === id)
      .map(({ personId }) => ({
        personId,
        who: lead.name,
        words: `Family plan, led by ${lead.name}, ${lead.orgName}`,
      })),
  );
}

const requestsOf = async (tx: Tx, personIds: readonly Id<'person'>[]): Promise<Support[]> =>
  (await listOpenRequests(tx, personIds)).map((request) => ({
    personId: request.personId,
    who: request.officerName,
    words: helpInWords(request),
  }));

/** Other organisations, each by its name or by that of the one worker who is meant. */
const servicesOf = async (tx: Tx, actor: Actor, personIds: readonly Id<'person'>[]): Promise<Support[]> =>
  (await listServicesInvolved(tx, personIds))
    .filter(({ orgId }) => orgId !== actor.orgId)
    .map(({ personId, orgName, userName }) => ({
      personId,
      who: userName,
      words: userName ? `${userName}, ${orgName}` : orgName,
    }));
