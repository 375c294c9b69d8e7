import { type Id, type UrlId, newId, newUrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { sendMessage } from '#platform/messages/send-message.ts';
import type { Doing } from '#platform/web/request.ts';
import type { About } from '../../content/plan-content.ts';
import type { Sensitivity } from '../../content/sensitivity.ts';
import { supervisionToAgree } from '../../messages/plans-messages.ts';
import { type PlanInHand, aboutWhom, ruleOnWork } from '../../plan/plan-in-hand.ts';
import type { Plan } from '../../plan/plan.ts';
import { plansTables } from '../../plans.tables.ts';
import type { Supervisor } from '../supervision.queries.ts';
import {
  type SupervisionDates,
  type SupervisionKind,
  type SupervisionRefusal,
  ruleOnSupervision,
} from '../supervision.rules.ts';

export type SupervisionHeld = SupervisionDates & {
  readonly kind: SupervisionKind;
  readonly about: string;
  readonly others: string;
  readonly discussed: string;
  readonly reflections: string;
  readonly hypotheses: string;
  readonly agreed: string;
  readonly sensitivity: Sensitivity;
};

export type RecordRefusal = 'plan-closed' | 'about-nobody' | 'no-such-supervisor' | SupervisionRefusal;

/** Somebody of the team writes down what they thought over with their supervisor, who is asked to read it. */
export async function recordSupervision(
  asked: Doing,
  inHand: PlanInHand,
  held: SupervisionHeld,
  supervisor: Supervisor | undefined,
  { today, most }: { today: LocalDate; most: number },
): Promise<Ruling<UrlId<'supervision'>, RecordRefusal>> {
  const work = ruleOnWork(inHand);
  if (!work.allowed) return work;
  const about = aboutWhom(inHand, held.about);
  if (!about) return refuse('about-nobody');
  if (!supervisor) return refuse('no-such-supervisor');
  const ruling = ruleOnSupervision(held, today, most);
  if (!ruling.allowed) return ruling;
  const id = newId<'supervision'>();
  const urlId = newUrlId<'supervision'>();
  await writeDown(asked, { id, urlId, plan: inHand.plan, supervisor }, about, held);
  await recordAudit(asked.tx, 'plans.supervision-recorded', [about.personId], {
    plan: inHand.plan.id,
    supervision: id,
  });
  await sendMessage(asked.tx, supervisionToAgree, { to: [supervisor.userId], about: urlId, occasion: id });
  return allow(urlId);
}

type Frame = {
  readonly id: Id<'supervision'>;
  readonly urlId: UrlId<'supervision'>;
  readonly plan: Plan;
  readonly supervisor: Supervisor;
};

/** That it took place, and, in a table of its own, what was said. */
async function writeDown(
  { tx, actor }: Doing,
  { id, urlId, plan, supervisor }: Frame,
  about: About,
  held: SupervisionHeld,
): Promise<void> {
  await plansTables(tx)
    .insertInto('plans.supervision')
    .values({
      id,
      url_id: urlId,
      plan_id: plan.id,
      org_id: actor.orgId,
      worker_user_id: actor.userId,
      supervisor_user_id: supervisor.userId,
      kind: held.kind,
      held_on: held.heldOn,
      next_on: held.nextOn,
    })
    .execute();
  await plansTables(tx)
    .insertInto('plans.supervision_record')
    .values({
      supervision_id: id,
      plan_id: plan.id,
      person_id: about.personId,
      whole_family: about.wholeFamily,
      sensitivity: held.sensitivity,
      written_by: actor.userId,
      others: held.kind === 'group' ? held.others : '',
      discussed: held.discussed,
      reflections: held.reflections,
      hypotheses: held.hypotheses,
      agreed: held.agreed,
    })
    .execute();
}
