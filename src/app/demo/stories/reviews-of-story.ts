import { addDays, type LocalDate } from '#kernel/local-date.ts';

export type ReviewTold = {
  readonly on: LocalDate;
  readonly kind: 'held' | 'moved';
  readonly text: string;
  readonly next: LocalDate;
};

type Told = {
  readonly openedOn: LocalDate;
  readonly held: readonly { readonly on: LocalDate; readonly text: string }[];
  /** When the next review is due, or was; the day of closing where there is none. */
  readonly end: LocalDate;
};

const MOVED = 'Moved, since not everybody could come. All agreed to the new day.';

/** A review is held a few days late without anybody moving it. */
const LATE_DAYS = 5;

/**
 * A plan's reviews as they went: when the first is set for, and each that was held or moved. `latest` is how far ahead of a
 * day the next may be; one that the story has later is set for then, and moved when that day comes.
 */
export function reviewsOfStory(
  { openedOn, held, end }: Told,
  today: LocalDate,
  latest: (from: LocalDate) => LocalDate,
): { readonly first: LocalDate; readonly reviews: readonly ReviewTold[] } {
  const next = (from: LocalDate, wanted: LocalDate): LocalDate => (latest(from) < wanted ? latest(from) : wanted);
  const reviews: ReviewTold[] = [];
  const first = next(openedOn, held[0]?.on ?? end);
  let due = first;
  const moveUntil = (wanted: LocalDate, late: number): void => {
    for (; addDays(due, late) < wanted && due < today; due = next(due, wanted)) {
      reviews.push({ on: due, kind: 'moved', text: MOVED, next: next(due, wanted) });
    }
  };
  held.forEach(({ on, text }, place) => {
    moveUntil(on, LATE_DAYS);
    due = next(on, held[place + 1]?.on ?? end);
    reviews.push({ on, kind: 'held', text, next: due });
  });
  moveUntil(end, 0);
  return { first, reviews };
}
