import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { findDeaths } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { type MeetingTime, cancelMeeting, inviteToMeeting } from '#platform/messages/send-message.ts';
import type { Plan } from '../plan/plan.ts';
import { askToChase } from './chase-meeting.job.ts';
import { listOpenedFor } from '../plan/plan.queries.ts';
import { nextReview } from './plans-messages.ts';

type Reviewed = Pick<Plan, 'urlId' | 'nextReviewOn'> & Partial<Pick<Plan, 'meetsFrom' | 'meetsUntil'>>;
type Worker = { readonly userId: Id<'user'> };

/** The hours of the next meeting where it is planned, else the day by which it is to be. */
export const whenNext = ({ nextReviewOn, meetsFrom, meetsUntil }: Reviewed): MeetingTime =>
  meetsFrom && meetsUntil ? { from: meetsFrom, until: meetsUntil } : nextReviewOn;

/**
 * Puts a plan's next meeting into workers' calendars, or moves it there: a calendar has the next one and no other. It is
 * chased. About a child who has died nobody is invited any more.
 */
export async function putInCalendars(
  tx: Tx,
  workers: readonly Worker[],
  plan: Reviewed,
  occasion: Id<string>,
  today: LocalDate,
): Promise<void> {
  if (plan.nextReviewOn < today || (await isOfChildWhoDied(tx, plan))) return;
  await askToChase(tx, plan);
  await inviteToMeeting(tx, nextReview, telling(workers, plan, occasion), whenNext(plan));
}

/** Takes it out: of those who leave the team, or of everybody when the plan ends. What is past stays. */
export async function takeOutOfCalendars(
  tx: Tx,
  workers: readonly Worker[],
  plan: Reviewed,
  occasion: Id<string>,
  today: LocalDate,
): Promise<void> {
  if (plan.nextReviewOn >= today) await cancelMeeting(tx, nextReview, telling(workers, plan, occasion), whenNext(plan));
}

async function isOfChildWhoDied(tx: Tx, { urlId }: Reviewed): Promise<boolean> {
  const childIds = await listOpenedFor(tx, urlId);
  const deaths = await findDeaths(tx, childIds);
  return childIds.length > 0 && childIds.every((id) => deaths.has(id));
}

const telling = (workers: readonly Worker[], { urlId }: Reviewed, occasion: Id<string>) => ({
  to: [...new Set(workers.map(({ userId }) => userId))],
  about: urlId,
  occasion,
});
