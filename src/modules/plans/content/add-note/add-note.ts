import { type UrlId, newId, newUrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import { raiseAlerts } from '../raise-alerts.ts';
import { ruleOnNote } from './note.rules.ts';
import { type PlanInHand, aboutWhom, ruleOnWork } from '../../plan/plan-in-hand.ts';
import { plansTables } from '../../plans.tables.ts';
import type { Sensitivity } from '../sensitivity.ts';

export type NoteToAdd = {
  readonly about: string;
  readonly happenedOn: LocalDate;
  readonly text: string;
  readonly sensitivity: Sensitivity;
  readonly atRisk: 'yes' | 'no';
};

export type NoteAdded = { readonly urlId: UrlId<'note'>; readonly atRisk: boolean };

/** Somebody of the team writes down what happened. Where a child may be at risk now, the safeguarding lead is told. */
export async function addNote(
  asked: Doing,
  inHand: PlanInHand,
  typed: NoteToAdd,
  today: LocalDate,
): Promise<Ruling<NoteAdded, 'plan-closed' | 'about-nobody' | 'not-happened-yet'>> {
  const work = ruleOnWork(inHand);
  if (!work.allowed) return work;
  const about = aboutWhom(inHand, typed.about);
  if (!about) return refuse('about-nobody');
  const happened = ruleOnNote(typed.happenedOn, today);
  if (!happened.allowed) return happened;
  const { tx, actor } = asked;
  const urlId = newUrlId<'note'>();
  const atRisk = typed.atRisk === 'yes';
  await plansTables(tx)
    .insertInto('plans.note')
    .values({
      id: newId(),
      url_id: urlId,
      plan_id: inHand.plan.id,
      person_id: about.personId,
      whole_family: about.wholeFamily,
      sensitivity: typed.sensitivity,
      happened_on: happened.value,
      text: typed.text,
      at_risk: atRisk,
      written_by: actor.userId,
    })
    .execute();
  await recordAudit(tx, 'plans.note-added', [about.personId], { plan: inHand.plan.id, atRisk });
  if (atRisk) await raiseAlerts(tx, inHand, about);
  return allow({ urlId, atRisk });
}
