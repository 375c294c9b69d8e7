import type { Id, UrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { raiseSafeguardingAlert } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { sendMessage } from '#platform/messages/send-message.ts';
import { askLiaisonOfficer, listOpenRequests } from '../help-requests.queries.ts';
import { helpAsked } from '../help-messages.ts';

/** Asks the officer of the actor's school about one of its pupils, and tells them. Undefined where there is none. */
export async function askForHelp(
  tx: Tx,
  personId: Id<'person'>,
  whatFor: string,
  today: LocalDate,
): Promise<UrlId<'help-request'> | undefined> {
  const asked = await askLiaisonOfficer(tx, personId, whatFor, today);
  if (!asked) return undefined;
  await sendMessage(tx, helpAsked, { to: [asked.officerId], about: asked.urlId, occasion: asked.id });
  return asked.urlId;
}

export type HelpToAsk = { readonly whatFor: string; readonly atRisk: boolean };

/** A school asks without waiting for a flag. Where a child may be at risk now, the safeguarding lead is told. */
export async function askAboutPupil(
  tx: Tx,
  personId: Id<'person'>,
  { whatFor, atRisk }: HelpToAsk,
  today: LocalDate,
): Promise<Ruling<UrlId<'help-request'>, 'help-asked-already' | 'no-officer'>> {
  const open = await listOpenRequests(tx, [personId]);
  if (open.some(({ isMine }) => !isMine)) return refuse('help-asked-already');
  const urlId = await askForHelp(tx, personId, whatFor, today);
  if (!urlId) return refuse('no-officer');
  if (atRisk) await raiseSafeguardingAlert(tx, personId);
  await recordAudit(tx, 'identification.help-asked', [personId], { atRisk });
  return allow(urlId);
}
