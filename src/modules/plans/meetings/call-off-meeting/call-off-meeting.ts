import type { LocalDate } from '#kernel/local-date.ts';
import type { Ruling } from '#kernel/ruling.ts';
import type { Doing } from '#platform/web/request.ts';
import type { ReviewRefusal } from '../../clocks/review.rules.ts';
import { ruleOnWork } from '../../plan/plan-in-hand.ts';
import { endMeeting } from '../end-meeting.ts';
import type { MeetingInHand } from '../meeting-in-hand.ts';

export type CallingOff = { readonly why: string; readonly nextReviewOn: LocalDate };

/** The meeting does not take place. The plan says by when there is to be another. */
export async function callOffMeeting(
  doing: Doing,
  inHand: MeetingInHand,
  { why, nextReviewOn }: CallingOff,
  version: number,
): Promise<Ruling<void, 'plan-closed' | 'changed-meanwhile' | ReviewRefusal>> {
  const work = ruleOnWork(inHand.inHand);
  if (!work.allowed) return work;
  return endMeeting(doing, inHand, { status: 'called-off', text: why, nextReviewOn }, version);
}
