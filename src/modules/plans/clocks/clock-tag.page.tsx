import { Tag } from '#platform/web/govuk/tag.tsx';
import { REVIEW_STATE_LABELS } from '../content/plan-words.ts';
import type { ReviewState } from './review.rules.ts';

const CLASSES: Record<ReviewState, string> = {
  later: 'govuk-tag--grey',
  soon: 'govuk-tag--yellow',
  overdue: 'govuk-tag--red',
  'long-overdue': 'govuk-tag--red',
};

export const ClockTag = ({ state }: { state: ReviewState }) => (
  <Tag text={REVIEW_STATE_LABELS[state]} classes={CLASSES[state]} />
);
