import { z } from 'zod';
import { findTime } from './meeting.rules.ts';

/** A time of day in one box. `what` names it in the sentence: 'the time when it begins'. */
export const timeOfDay = (what: string) =>
  z.string(`Enter ${what}`).transform((typed, context): string => {
    const time = findTime(typed);
    if (time !== undefined) return time;
    const message = typed.trim() === '' ? `Enter ${what}` : `Enter ${what}, like 9:30 or 2pm`;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
