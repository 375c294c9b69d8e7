import type { ActionStatus } from './plan-content.ts';
import type { NoteKind } from './add-note/note.rules.ts';
import type { ReviewState } from '../reviews/review.rules.ts';

/** How kinds of notes are called. A contact attempted, one made and a change seen are three different things. */
export const NOTE_KIND_LABELS: Record<NoteKind, string> = {
  'contact-made': 'Contact made',
  'contact-attempted': 'Contact attempted, nobody reached',
  visit: 'Visit',
  note: 'Note',
};

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
