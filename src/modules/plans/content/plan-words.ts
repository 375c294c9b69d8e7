import type { ActionStatus } from './plan-content.ts';
import type { ReviewState } from '../clocks/review.rules.ts';

export const ACTION_STATUS_LABELS: Record<ActionStatus, string> = {
  open: 'To do',
  done: 'Done',
  'not-done': 'Not done',
};

export const REVIEW_STATE_LABELS: Record<ReviewState, string> = {
  later: 'On time',
  soon: 'Due soon',
  overdue: 'Overdue',
  'long-overdue': 'Long overdue',
};

/** Whom the reader may not know by name. */
export const SOMEBODY_IN_FAMILY = 'Somebody in the family';

/** Where nothing is shown there may still be what this reader may not see: nobody is told that there is none. */
export const NO_NEED = 'No need that you may see.';
