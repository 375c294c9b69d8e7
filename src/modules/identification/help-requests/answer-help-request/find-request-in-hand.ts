import { todayInLondon } from '#kernel/local-date.ts';
import { type Child, childById } from '#modules/people/index.ts';
import { type WorkInShort, shortenWork } from '#modules/plans/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Asked } from '#platform/web/request.ts';
import { type HelpRequest, findRequest } from '../help-requests.queries.ts';

export type RequestInHand = {
  readonly request: HelpRequest;
  readonly child: Child;
  readonly work: WorkInShort | undefined;
};

/** A request that the actor asked, or was asked, with the child it is about. */
export async function findRequestInHand({ tx, params }: Asked): Promise<RequestInHand | undefined> {
  const request = await findRequest(tx, params['request']!);
  const child = request && (await childById(tx, request.personId));
  if (!request || !child) return undefined;
  await recordAudit(tx, 'identification.help-request-viewed', [child.id], { request: request.id });
  const work = await shortenWork(tx, [{ personId: child.id, writtenBy: request.officerId }], todayInLondon());
  return { request, child, work: work.get(child.id) };
}
