import type { Id } from '#kernel/id.ts';
import { listServicesInvolved } from '#modules/people/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/database/database.ts';
import { listOpenRequests } from './help-requests.queries.ts';
import { HELP_STATUS_WORDS } from './help-status.rules.ts';

/** What support each child has already, in words, so that nobody asks twice. */
export async function supportOf(
  tx: Tx,
  actor: Actor,
  personIds: readonly Id<'person'>[],
): Promise<ReadonlyMap<Id<'person'>, readonly string[]>> {
  const requests = await listOpenRequests(tx, personIds);
  const services = await listServicesInvolved(tx, personIds);
  return new Map(
    personIds.map((id) => [
      id,
      [
        ...requests
          .filter(({ personId }) => personId === id)
          .map(({ officerName, status }) => `School Liaison Officer ${officerName}: ${HELP_STATUS_WORDS[status]}`),
        ...services
          .filter(({ personId, orgId }) => personId === id && orgId !== actor.orgId)
          .map(({ orgName, userName }) => (userName ? `${userName}, ${orgName}` : orgName)),
      ],
    ]),
  );
}
