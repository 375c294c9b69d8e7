import { sql } from 'kysely';
import { type Id, type UrlId, newId, newUrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { momentInLondon } from '#kernel/when.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import type { About } from '../../content/plan-content.ts';
import { putInCalendars, takeOutOfCalendars } from '../../messages/calendars.ts';
import { type PlanInHand, WHOLE_FAMILY, aboutWhom, personsOf, ruleOnWork } from '../../plan/plan-in-hand.ts';
import { changeFrame } from '../../plan/plan.queries.ts';
import { plansTables } from '../../plans.tables.ts';
import type { Clocks } from '../../clocks/review.rules.ts';
import type { TeamMember } from '../../team/team.ts';
import { type How, type PlanningTimeRefusal, ruleOnPlanning } from '../meeting.rules.ts';

export type MeetingToPlan = {
  readonly on: LocalDate;
  readonly from: string;
  readonly until: string;
  readonly how: How;
  readonly place: string;
  readonly question: string;
  /** Keys of members of the team, and of persons of the plan. */
  readonly invited: readonly string[];
};

export type PlanningRefusal =
  'plan-closed' | 'not-everyone' | 'changed-meanwhile' | 'planned-already' | PlanningTimeRefusal;

type Known = {
  readonly team: readonly TeamMember[];
  readonly today: LocalDate;
  readonly clocks: Clocks;
  readonly version: number;
};

/** The team and the family will meet, or did: when, where, and who is asked to come. What is to come is in everybody's calendar. */
export async function planMeeting(
  doing: Doing,
  inHand: PlanInHand,
  typed: MeetingToPlan,
  { team, today, clocks, version }: Known,
): Promise<Ruling<{ urlId: UrlId<'meeting'>; wasHeld: boolean }, PlanningRefusal>> {
  const work = ruleOnWork(inHand);
  if (!work.allowed) return work;
  const about = aboutWhom(inHand, WHOLE_FAMILY);
  if (!about) return refuse('not-everyone');
  const ruling = ruleOnPlanning(typed, today, clocks, inHand.plan.openedOn);
  if (!ruling.allowed) return ruling;
  const { tx } = doing;
  const { plan } = inHand;
  if (plan.meetsFrom) return refuse('planned-already');
  const hours = { meetsFrom: momentInLondon(typed.on, typed.from), meetsUntil: momentInLondon(typed.on, typed.until) };
  const set = sql`next_review_on = ${typed.on}, meets_from = ${hours.meetsFrom}, meets_until = ${hours.meetsUntil}`;
  if (!(await changeFrame(tx, { id: plan.id, version }, set))) return refuse('changed-meanwhile');
  const id = newId<'meeting'>();
  const urlId = newUrlId<'meeting'>();
  await saveMeeting(doing, inHand, about, { id, urlId, ...hours }, typed, today);
  const members = team.filter(({ key }) => typed.invited.includes(key));
  await invite(doing, inHand, about, id, typed.invited, members, today);
  await recordAudit(tx, 'plans.meeting-planned', personsOf(inHand), { plan: plan.id, meeting: id });
  await takeOutOfCalendars(tx, except(team, members), plan, id, today);
  await putInCalendars(tx, members, { urlId: plan.urlId, nextReviewOn: typed.on, ...hours }, id, today);
  return allow({ urlId, wasHeld: typed.on < today });
}

/** Who is not asked has the day by which it was to be in their calendar no longer. */
const except = (team: readonly TeamMember[], asked: readonly TeamMember[]): TeamMember[] =>
  team.filter(({ key }) => asked.every((each) => each.key !== key));

type Hours = {
  readonly id: Id<'meeting'>;
  readonly urlId: UrlId<'meeting'>;
  readonly meetsFrom: Date;
  readonly meetsUntil: Date;
};

async function saveMeeting(
  { tx, actor }: Doing,
  { plan }: PlanInHand,
  { personId }: About,
  { id, urlId, meetsFrom, meetsUntil }: Hours,
  { on, how, place, question }: MeetingToPlan,
  today: LocalDate,
): Promise<void> {
  await plansTables(tx)
    .insertInto('plans.meeting')
    .values({
      id,
      url_id: urlId,
      plan_id: plan.id,
      person_id: personId,
      status: 'planned',
      was_due_on: plan.nextReviewOn,
      meets_on: on,
      starts_at: meetsFrom,
      ends_at: meetsUntil,
      how,
      question,
      planned_by: actor.userId,
      planned_on: today,
    })
    .execute();
  await plansTables(tx)
    .insertInto('plans.meeting_place')
    .values({ meeting_id: id, plan_id: plan.id, person_id: personId, place })
    .execute();
}

async function invite(
  { tx, actor }: Doing,
  { plan, persons }: PlanInHand,
  { personId }: About,
  meetingId: Id<'meeting'>,
  keys: readonly string[],
  members: readonly TeamMember[],
  today: LocalDate,
): Promise<void> {
  const shared = {
    meeting_id: meetingId,
    plan_id: plan.id,
    person_id: personId,
    invited_by: actor.userId,
    invited_on: today,
  };
  const rows = [
    ...persons
      .filter(({ key }) => keys.includes(key))
      .map((person) => ({ ...shared, id: newId(), url_id: newUrlId(), family_person_id: person.personId })),
    ...members.map(({ userId, orgId }) => ({
      ...shared,
      id: newId(),
      url_id: newUrlId(),
      user_id: userId,
      org_id: orgId,
    })),
  ];
  if (rows.length > 0) await plansTables(tx).insertInto('plans.meeting_invited').values(rows).execute();
}
