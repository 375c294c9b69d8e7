import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, refuse } from '#kernel/ruling.ts';
import { sendMessage } from '#platform/messages/send-message.ts';
import type { Doing } from '#platform/web/request.ts';
import type { ReviewRefusal } from '../../clocks/review.rules.ts';
import { minutesReady } from '../../messages/plans-messages.ts';
import { ruleOnWork } from '../../plan/plan-in-hand.ts';
import { endMeeting } from '../end-meeting.ts';
import type { MeetingInHand } from '../meeting-in-hand.ts';
import { ruleOnHolding } from '../meeting.rules.ts';
import { invitedWorkers } from '../meetings.queries.ts';

export type Held = { readonly text: string; readonly nextReviewOn: LocalDate };

export type HoldingRefusal = 'plan-closed' | 'changed-meanwhile' | 'nobody-came' | 'not-yet' | ReviewRefusal;

/** The meeting was held, and who took part is told that the minutes are there. */
export async function holdMeeting(
  doing: Doing,
  inHand: MeetingInHand,
  held: Held,
  version: number,
): Promise<Ruling<void, HoldingRefusal>> {
  const { meeting, invited, today } = inHand;
  const work = ruleOnWork(inHand.inHand);
  if (!work.allowed) return work;
  if (meeting.meetsOn > today) return refuse('not-yet');
  const holding = ruleOnHolding(invited.filter(({ attendance }) => attendance === 'came').length);
  if (!holding.allowed) return holding;
  const ended = await endMeeting(doing, inHand, { status: 'held', ...held }, version);
  if (!ended.allowed) return ended;
  const others = (await invitedWorkers(doing.tx, meeting.id)).filter(({ userId }) => userId !== doing.actor.userId);
  const to = others.map(({ userId }) => userId);
  await sendMessage(doing.tx, minutesReady, { to, about: inHand.inHand.plan.urlId, occasion: meeting.id });
  return ended;
}
