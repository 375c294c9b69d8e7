import { z } from 'zod';
import { day, optionalText, text } from '#platform/web/fields.ts';
import { PLAN_CLOSED } from '../../plan/plan-in-hand.ts';

/** What stands for somebody of the family among the owners. */
export const FAMILY = 'family';

/** What is asked of an action, wherever one is added or changed: on its own page or in a meeting. */
export const actionFields = z.object({
  what: text('Say what will be done', 500),
  owner: text('Say who will do it'),
  ownerName: optionalText(100),
  dueOn: day('the day by which it will be done'),
  success: optionalText(500),
});

export const ACTION_REFUSALS = {
  'plan-closed': PLAN_CLOSED,
  'owner-missing': { field: 'ownerName', message: 'Say what the person is called' },
  'due-in-the-past': { field: 'dueOn', message: 'The day must be today or later' },
} as const;
