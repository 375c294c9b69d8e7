import { type UrlId, newId, newUrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import type { CheckedFile } from '#platform/attachments/attachments.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Asked } from '#platform/web/request.ts';
import { type PlanInHand, aboutWhom, ruleOnWork } from '../../plan/plan-in-hand.ts';
import { plansTables } from '../../plans.tables.ts';
import type { Sensitivity } from '../../content/sensitivity.ts';

export type FileToAttach = {
  readonly about: string;
  readonly title: string;
  readonly sensitivity: Sensitivity;
};

/** Somebody of the team puts a file into the plan. */
export async function attachFile(
  { tx, actor, attachments }: Asked,
  inHand: PlanInHand,
  checked: CheckedFile,
  typed: FileToAttach,
  today: LocalDate,
): Promise<Ruling<UrlId<'attachment'>, 'plan-closed' | 'about-nobody'>> {
  const work = ruleOnWork(inHand);
  if (!work.allowed) return work;
  const about = aboutWhom(inHand, typed.about);
  if (!about) return refuse('about-nobody');
  const { file, contentType, bytes, sha256 } = await attachments.keep(checked);
  const urlId = newUrlId<'attachment'>();
  await plansTables(tx)
    .insertInto('plans.attachment')
    .values({
      id: newId(),
      url_id: urlId,
      plan_id: inHand.plan.id,
      person_id: about.personId,
      whole_family: about.wholeFamily,
      sensitivity: typed.sensitivity,
      title: typed.title,
      file,
      content_type: contentType,
      bytes,
      sha256,
      added_by: actor.userId,
      added_on: today,
    })
    .execute();
  await recordAudit(tx, 'plans.file-attached', [about.personId], { plan: inHand.plan.id, contentType, bytes });
  return allow(urlId);
}
