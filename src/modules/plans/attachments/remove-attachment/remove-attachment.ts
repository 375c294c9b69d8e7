import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Asked } from '#platform/web/request.ts';
import type { Attachment } from '../../content/plan-content.ts';
import { type PlanInHand, ruleOnWork } from '../../plan/plan-in-hand.ts';
import { plansTables } from '../../plans.tables.ts';

/** The file goes for good; that it was there, who removed it and why stays. */
export async function removeAttachment(
  { tx, actor }: Asked,
  inHand: PlanInHand,
  attachment: Attachment,
  why: string,
  today: LocalDate,
): Promise<Ruling<Attachment, 'plan-closed' | 'already-removed'>> {
  const work = ruleOnWork(inHand);
  if (!work.allowed) return work;
  const removed = await plansTables(tx)
    .updateTable('plans.attachment')
    .set({ file: null, removed_by: actor.userId, removed_on: today, removed_because: why })
    .where('id', '=', attachment.id)
    .where('file', 'is not', null)
    .returning('id')
    .execute();
  if (removed.length === 0) return refuse('already-removed');
  await recordAudit(tx, 'plans.attachment-removed', [attachment.personId], { attachment: attachment.id });
  return allow(attachment);
}
