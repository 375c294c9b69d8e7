import { sql } from 'kysely';
import { type Id, newId, newUrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { raiseSafeguardingAlert } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Doing } from '#platform/web/request.ts';
import type { About } from '../../content/plan-content.ts';
import type { Sensitivity } from '../../content/sensitivity.ts';
import { aboutWhom } from '../../plan/plan-in-hand.ts';
import { plansTables } from '../../plans.tables.ts';
import type { ChildInHand } from '../child-in-hand.ts';
import { type CameOfIt, type How, type WithWhom, ruleOnDirectWork } from '../direct-work.rules.ts';

export type WorkToRecord = {
  readonly cameOfIt: CameOfIt;
  readonly how: How;
  readonly withWhom: readonly WithWhom[];
  readonly minutes: number;
  readonly happenedOn: LocalDate;
  /** Asked where there is a plan: whom of it, or all of them. */
  readonly about: string;
  readonly text: string;
  readonly place: string;
  /** For whoever writes it and their manager. */
  readonly restricted: string;
  readonly sensitivity: Sensitivity;
  readonly atRisk: boolean;
  /** The planned visit that it was, by its name in a URL; empty where it was not planned. */
  readonly visit: string;
};

/** Somebody writes down what they did. Where a child may be at risk now, the safeguarding lead is told. */
export async function recordWork(
  { tx, actor }: Doing,
  inHand: ChildInHand,
  work: WorkToRecord,
  today: LocalDate,
): Promise<Ruling<WorkToRecord, 'about-nobody' | 'not-happened-yet' | 'nothing-said'>> {
  const about = inHand.plan ? aboutWhom(inHand.plan, work.about) : { personId: inHand.child.id, wholeFamily: false };
  if (!about) return refuse('about-nobody');
  const said = ruleOnDirectWork(work, today);
  if (!said.allowed) return said;
  const id = await writeWork({ tx, actor }, inHand, about, work);
  await writeApart({ tx, actor }, id, about, work, today);
  await endVisit(tx, id, work.visit);
  await recordAudit(tx, 'plans.direct-work-recorded', [about.personId], {
    work: id,
    cameOfIt: work.cameOfIt,
    atRisk: work.atRisk,
    restricted: work.restricted !== '',
  });
  if (work.atRisk)
    for (const personId of new Set([about.personId, inHand.child.id])) await raiseSafeguardingAlert(tx, personId);
  return allow(work);
}

async function writeWork(
  { tx, actor }: Doing,
  { plan }: ChildInHand,
  { personId, wholeFamily }: About,
  work: WorkToRecord,
): Promise<Id<'direct-work'>> {
  const id = newId<'direct-work'>();
  await plansTables(tx)
    .insertInto('plans.direct_work')
    .values({
      id,
      url_id: newUrlId(),
      person_id: personId,
      plan_id: plan?.plan.id ?? null,
      whole_family: wholeFamily,
      sensitivity: work.sensitivity,
      came_of_it: work.cameOfIt,
      how: work.how,
      with_whom: [...work.withWhom],
      happened_on: work.happenedOn,
      minutes: work.minutes,
      text: work.text,
      at_risk: work.atRisk,
      written_by: actor.userId,
      written_for: actor.orgId,
    })
    .execute();
  return id;
}

/** Where it was, and what is not for all: each is seen by others than the rest. */
async function writeApart(
  { tx, actor }: Doing,
  workId: Id<'direct-work'>,
  { personId }: About,
  { place, restricted, sensitivity }: WorkToRecord,
  today: LocalDate,
): Promise<void> {
  const tables = plansTables(tx);
  if (place !== '')
    await tables.insertInto('plans.work_place').values({ work_id: workId, person_id: personId, place }).execute();
  if (restricted !== '')
    await tables
      .insertInto('plans.restricted_note')
      .values({
        work_id: workId,
        person_id: personId,
        sensitivity,
        text: restricted,
        written_by: actor.userId,
        written_for: actor.orgId,
        written_on: today,
      })
      .execute();
}

/** The visit is not on the list any more. Work about somebody else of the family is not what was planned. */
async function endVisit(tx: Tx, workId: Id<'direct-work'>, visit: string): Promise<void> {
  if (visit === '') return;
  await sql`
    update plans.visit_planned v set work_id = ${workId}
     where v.url_id = ${visit} and v.work_id is null and v.called_off_because is null
       and v.user_id = (select acting.my_user()) and v.org_id = (select acting.my_org())
       and exists (select 1 from plans.direct_work w where w.id = ${workId} and w.person_id = v.person_id)`.execute(tx);
}
