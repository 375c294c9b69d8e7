import type { Id, UrlId } from '#kernel/id.ts';
import type { About } from '../content/plan-content.ts';
import type { Sensitivity } from '../content/sensitivity.ts';

export type Domain = 'child' | 'parenting' | 'family';

/** What the area asks, as it was worded when the plan was opened. */
export type Question = {
  readonly setId: string;
  readonly code: string;
  readonly domain: Domain;
  readonly askedOf: 'each-child' | 'each-adult' | 'family';
  readonly name: string;
  readonly wording: string;
  readonly hint: string;
  readonly scaleWording: string | null;
};

/** What somebody wrote to a question. It is the answer until another text follows it. */
export type Answer = About & {
  readonly id: Id<'answer'>;
  readonly urlId: UrlId<'answer'>;
  readonly question: string;
  readonly sensitivity: Sensitivity;
  readonly asked: string;
  readonly scaleAsked: string | null;
  readonly strengths: string;
  readonly needs: string;
  readonly evidence: string;
  readonly scale: number | null;
  readonly follows: readonly Id<'answer'>[];
  readonly writtenBy: string;
  readonly writtenById: Id<'user'>;
  readonly writtenAt: Date;
};

export type { Topic } from '../content/plan-content.ts';

export const DOMAIN_LABELS: Record<Domain, string> = {
  child: 'The child',
  parenting: 'Parenting',
  family: 'The family and where they live',
};

/** The three boxes of an answer. */
export const ANSWER_PARTS = ['strengths', 'needs', 'evidence'] as const;
export type AnswerPart = (typeof ANSWER_PARTS)[number];

export const ANSWER_PART_LABELS: Record<AnswerPart, string> = {
  strengths: 'What is going well?',
  needs: 'What is hard, or missing?',
  evidence: 'How do you know?',
};
