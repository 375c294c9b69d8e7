import { z } from 'zod';
import { oneOf, optionalDay } from '#platform/web/fields.ts';
import { RELATIONSHIP_KINDS } from '../relationships.rules.ts';

/** What a form asks of a relationship, whoever the two are. */
export const relationshipFields = {
  kind: oneOf(RELATIONSHIP_KINDS, 'Select what they are'),
  parentalResponsibility: z.enum(['yes', 'no', 'not-known']).default('not-known'),
  takesPart: z.enum(['yes', 'no', 'not-known']).default('not-known'),
  since: optionalDay('the day since when'),
};

/** Yes, no, or nobody said. */
export const saidIn = (answer: 'yes' | 'no' | 'not-known'): boolean | null =>
  answer === 'not-known' ? null : answer === 'yes';

export const answerOf = (said: boolean | null): 'yes' | 'no' | 'not-known' =>
  said === null ? 'not-known' : said ? 'yes' : 'no';
