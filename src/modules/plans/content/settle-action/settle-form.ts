import { z } from 'zod';
import { oneOf, optionalText } from '#platform/web/fields.ts';
import { PLAN_CLOSED } from '../../plan/plan-in-hand.ts';

export const ALREADY_SETTLED = { message: 'Somebody has already said what became of this action' };

/** What is asked when somebody says what became of an action, on its own page or in a meeting. */
export const settleFields = z.object({
  settlement: oneOf(['done', 'not-done'], 'Say whether it was done'),
  why: optionalText(1_000),
});

export const SETTLE_REFUSALS = {
  'plan-closed': PLAN_CLOSED,
  'already-settled': ALREADY_SETTLED,
  'why-missing': { field: 'why', message: 'Say why it will not be done' },
  'changed-meanwhile': { message: 'Somebody else changed this action meanwhile. Look again, then send' },
} as const;
