import { type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { type HelpRequest, moveRequest } from '../help-requests.queries.ts';
import type { HelpStatus } from '../help-status.rules.ts';

/** The officer accepts, advises or ends; the school that asked may end. Whoever is late finds what was there first. */
export async function answerHelpRequest(
  tx: Tx,
  request: HelpRequest,
  version: number,
  to: Exclude<HelpStatus, 'asked'>,
  said: string,
  today: LocalDate = todayInLondon(),
): Promise<Ruling<undefined, 'changed-meanwhile'>> {
  if (!(await moveRequest(tx, { id: request.id, version }, to, said, today))) return refuse('changed-meanwhile');
  await recordAudit(tx, 'identification.help-answered', [request.personId], { request: request.id, to });
  return allow(undefined);
}
