/** What a school may answer about a child on its list. */
export const ANSWERS = ['spoken-with', 'already-supported', 'no-action-now', 'need-help'] as const;
export type Answer = (typeof ANSWERS)[number];

/** As the person who answers says it. */
export const ANSWER_LABELS: Record<Answer, string> = {
  'spoken-with': 'Spoken with, and why they are away',
  'already-supported': 'Already supported',
  'no-action-now': 'No action now, because',
  'need-help': 'I need help',
};

/** As it reads afterwards. */
export const ANSWERED: Record<Answer, string> = {
  'spoken-with': 'Spoken with',
  'already-supported': 'Already supported',
  'no-action-now': 'No action now',
  'need-help': 'Help asked for',
};

/** With whom somebody spoke. */
export const SPOKEN_TO_LABELS = { child: 'The child', 'parent-or-carer': 'A parent or carer' };
export type SpokenTo = keyof typeof SPOKEN_TO_LABELS;
