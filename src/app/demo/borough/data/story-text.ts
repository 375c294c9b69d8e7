/** How far the work with a family has come. */
export type StoryStage =
  | 'conversation'
  | 'agreed'
  | 'just-started'
  | 'in-review'
  | 'review-overdue'
  | 'nearly-closed'
  | 'closed-outcomes-met'
  | 'closed-partly';

/** Which child of the borough a story fits. */
export type ChildKind =
  | 'falling'
  | 'persistent-primary'
  | 'persistent-secondary'
  | 'severe'
  | 'improved'
  | 'suspended-often'
  | 'suspended-primary'
  | 'semh'
  | 'part-time'
  | 'new-at-school'
  | 'two-households'
  | 'grandparents'
  | 'permanently-excluded'
  | 'year-11'
  | 'reception';

/** Who of those who work with families does something. */
export type StoryWorker = 'school' | 'liaison' | 'family-help' | 'nursing' | 'youth' | 'housing';
export type StoryActor = StoryWorker | 'carer' | 'child';

/** `code` is that of the Supporting Families needs it counts as, 2022 to 2025; empty where it is none of them. */
export type StoryNeed = { readonly code: string; readonly need: string; readonly wanted: string };

/** `due`: days from today, before it where negative. `forNeed` counts the story's needs from 1. */
export type StoryAction = {
  readonly what: string;
  readonly who: StoryActor;
  readonly due: number;
  readonly done: boolean;
  readonly forNeed: number;
};

export type StoryNote = {
  readonly daysAgo: number;
  readonly kind: 'call' | 'conversation' | 'visit' | 'meeting' | 'review' | 'closing';
  readonly text: string;
};

/**
 * One family's way so far. In every text `{child}`, `{carer}` and `{school}` stand for the names of those chosen.
 * Days are counted back from today; `reviewIn` is negative where the review is overdue.
 */
export type StoryText = {
  readonly stage: StoryStage;
  readonly about: ChildKind;
  readonly lead: StoryWorker;
  /** When the family agreed to work together, and when the plan was opened. */
  readonly agreed?: number;
  readonly opened?: number;
  readonly reviewIn?: number;
  readonly closed?: number;
  readonly goingWell: string;
  readonly worries: string;
  readonly childSays: string;
  readonly carerSays: string;
  readonly needs: readonly StoryNeed[];
  readonly actions: readonly StoryAction[];
  readonly notes: readonly StoryNote[];
};

export const need = (code: string, text: string, wanted: string): StoryNeed => ({ code, need: text, wanted });

export const done = (what: string, who: StoryActor, daysAgo: number, forNeed = 1): StoryAction => ({
  what,
  who,
  due: -daysAgo,
  done: true,
  forNeed,
});

/** Still to do, in so many days; overdue where negative. */
export const todo = (what: string, who: StoryActor, due: number, forNeed = 1): StoryAction => ({
  what,
  who,
  due,
  done: false,
  forNeed,
});

export const note = (daysAgo: number, kind: StoryNote['kind'], text: string): StoryNote => ({ daysAgo, kind, text });
