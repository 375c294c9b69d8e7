import { z } from 'zod';
import { oneOf, optionalText } from '#platform/web/fields.ts';
import { availableBoxes, saysHowLong } from '../../desk/say-available/say-available.ts';
import { LONGEST_MISTAKE } from '../mistake.ts';

/** Whether all of it is right or else what is wrong, and whether it can take somebody now. */
export const confirmFields = z
  .object({
    right: oneOf(['yes', 'no'], 'Say whether all of it is right'),
    wrong: optionalText(LONGEST_MISTAKE),
    ...availableBoxes,
  })
  .superRefine(({ right, wrong }, context) => {
    if (right === 'no' && wrong === '')
      context.addIssue({ code: 'custom', path: ['wrong'], message: 'Say what is wrong' });
    if (right === 'yes' && wrong !== '')
      context.addIssue({
        code: 'custom',
        path: ['right'],
        message: 'You wrote that something is wrong: choose that, or empty the box',
      });
  })
  .superRefine(saysHowLong);
