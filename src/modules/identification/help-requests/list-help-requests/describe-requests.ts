import type { Id } from '#kernel/id.ts';
import { todayInLondon } from '#kernel/local-date.ts';
import { withChild } from '#modules/people/index.ts';
import { shortenWork } from '#modules/plans/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { listRequestsById } from '../help-requests.queries.ts';
import type { NamedHelpRequest } from './named-help-request.ts';

/** Requests by id, in no order, each with its child and with what its officer did. */
export async function describeRequests(tx: Tx, ids: readonly Id<'help-request'>[]): Promise<NamedHelpRequest[]> {
  const requests = await withChild(tx, await listRequestsById(tx, ids));
  const work = await shortenWork(
    tx,
    requests.map(({ personId, officerId }) => ({ personId, writtenBy: officerId })),
    todayInLondon(),
  );
  return requests.map((request) => ({ ...request, work: work.get(request.personId) }));
}
