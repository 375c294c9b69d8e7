import { newId, newUrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import { ruleOnNote } from '../../content/add-note/note.rules.ts';
import { raiseAlerts } from '../../content/raise-alerts.ts';
import type { Sensitivity } from '../../content/sensitivity.ts';
import { type PlanInHand, ruleOnWork } from '../../plan/plan-in-hand.ts';
import { plansTables } from '../../plans.tables.ts';
import type { Subject } from '../subjects.ts';
import type { VoiceKind, WayOfHearing } from './voice.ts';

export type VoiceToKeep = {
  readonly kind: VoiceKind;
  readonly sensitivity: Sensitivity;
  readonly heardOn: LocalDate;
  readonly how: WayOfHearing;
  readonly withWhom: string;
  readonly words: string;
  readonly day: string;
  readonly wants: string;
  readonly help: string;
  readonly atRisk: 'yes' | 'no';
};

/** Keeps what somebody of the family said. What is said of one's own abusive behaviour is always kept apart. */
export async function hearVoice(
  { tx, actor }: Doing,
  inHand: PlanInHand,
  { personId }: Subject,
  said: VoiceToKeep,
  today: LocalDate,
): Promise<Ruling<{ atRisk: boolean }, 'plan-closed' | 'not-happened-yet'>> {
  const work = ruleOnWork(inHand);
  if (!work.allowed) return work;
  const heard = ruleOnNote(said.heardOn, today);
  if (!heard.allowed) return heard;
  await plansTables(tx)
    .insertInto('plans.voice')
    .values({
      id: newId(),
      url_id: newUrlId(),
      plan_id: inHand.plan.id,
      person_id: personId,
      sensitivity: said.kind === 'own-behaviour' ? 'domestic-abuse' : said.sensitivity,
      kind: said.kind,
      heard_on: heard.value,
      how: said.how,
      with_whom: said.withWhom,
      words: said.words,
      day: said.day,
      wants: said.wants,
      help: said.help,
      written_by: actor.userId,
    })
    .execute();
  const atRisk = said.atRisk === 'yes';
  await recordAudit(tx, 'plans.voice-heard', [personId], { plan: inHand.plan.id, kind: said.kind, atRisk });
  if (atRisk) await raiseAlerts(tx, inHand, { personId });
  return allow({ atRisk });
}
