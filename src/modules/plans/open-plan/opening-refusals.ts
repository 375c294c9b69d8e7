/** What is said where a plan is not opened. */
export const OPENING_REFUSALS = {
  'no-agreement': { message: 'The family has not agreed to work together. Record their agreement first' },
  'already-has-plan': { message: 'There is already a family plan for this child. Everybody works on the same one' },
  'statutory-level': { message: 'Statutory social work is not opened here: call the front door now' },
  'review-in-the-past': { field: 'reviewOn', message: 'The day must be today or later' },
  'review-too-far': { field: 'reviewOn', message: 'The day is too far ahead: see the longest time above' },
} as const;
