import { type LocalDate, daysBetween } from '#kernel/local-date.ts';
import type { HelpStatus } from '../help-requests/help-status.rules.ts';

/** How far the work with a child and family has come. */
export const STAGES = ['asked', 'advised', 'accepted', 'plan-begun', 'plan-reviewed'] as const;
export type Stage = (typeof STAGES)[number];

export const STAGE_LABELS: Record<Stage, string> = {
  asked: 'Waiting for your answer',
  advised: 'Advice given',
  accepted: 'Working with the family',
  'plan-begun': 'Family plan, not met yet',
  'plan-reviewed': 'Family plan, met',
};

/** What the area reckons with: minutes a week for a child at each stage and of an officer; days. */
export type LiaisonNorms = Readonly<Record<Stage | 'officer' | 'answer' | 'seen', number>>;

export const stageOf = (status: Exclude<HelpStatus, 'ended'> | null, reviewsHeld: number | null): Stage | undefined =>
  reviewsHeld === null ? (status ?? undefined) : reviewsHeld === 0 ? 'plan-begun' : 'plan-reviewed';

/** Work with one child, as an officer has it. */
export type Work = {
  readonly stage: Stage;
  /** When a school asked, where it did; else when the plan was opened. */
  readonly since: LocalDate;
  readonly reviewDueOn: LocalDate | null;
  readonly madeOn: LocalDate | null;
  /** How often nobody was reached since somebody was. */
  readonly attemptsSince: number;
  readonly nextOn: LocalDate | null;
  /** A planned visit whose outcome was not said. */
  readonly unrecordedOn: LocalDate | null;
};

const days = (count: number): string => (count === 1 ? 'one day' : `${count} days`);

/** Why somebody should look at it, in words, what presses most first. None where all goes as it should. */
export function reasonsToLook(work: Work, norms: LiaisonNorms, today: LocalDate): string[] {
  const waited = daysBetween(work.since, today);
  if (work.stage === 'asked')
    return [
      `The school has waited ${days(waited)} for an answer${waited > norms.answer ? `, more than ${norms.answer}` : ''}`,
    ];
  return [
    ...lateReview(work, today),
    ...notSeen(work, norms, today),
    ...notRecorded(work, today),
    ...nothingNext(work),
  ];
}

const lateReview = ({ reviewDueOn }: Work, today: LocalDate): string[] =>
  reviewDueOn !== null && reviewDueOn < today
    ? [`The next meeting is ${days(daysBetween(reviewDueOn, today))} overdue`]
    : [];

function notSeen({ stage, since, madeOn, attemptsSince }: Work, norms: LiaisonNorms, today: LocalDate): string[] {
  if (stage === 'advised') return [];
  const tried = attemptsSince === 0 ? '' : `, tried ${attemptsSince === 1 ? 'once' : `${attemptsSince} times`}`;
  const gone = daysBetween(madeOn ?? since, today);
  if (gone <= norms.seen) return [];
  return [madeOn === null ? `Not seen yet, after ${days(gone)}${tried}` : `Last seen ${days(gone)} ago${tried}`];
}

const notRecorded = ({ unrecordedOn }: Work, today: LocalDate): string[] =>
  unrecordedOn !== null && unrecordedOn < today ? ['What came of a planned visit is not recorded'] : [];

const nothingNext = ({ stage, nextOn, unrecordedOn }: Work): string[] =>
  stage !== 'advised' && nextOn === null && unrecordedOn === null ? ['No next visit or call is planned'] : [];

/** `1.5 hours`, `One hour`. */
export function hoursInWords(minutes: number): string {
  const hours = Math.round(minutes / 6) / 10;
  return hours === 1 ? '1 hour' : `${hours} hours`;
}
