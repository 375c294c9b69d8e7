import { z } from 'zod';
import type { LocalDate } from '#kernel/local-date.ts';
import { headlinesOn, needsOn } from '#modules/frameworks/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { oneOf, optionalText, text } from '#platform/web/fields.ts';
import { plainWordsOn } from '../../plain-words/plain-words.queries.ts';
import { PLAN_CLOSED } from '../../plan/plan-in-hand.ts';
import { SENSITIVITIES, listMySensitivities } from '../sensitivity.ts';

/** What is asked of a need, wherever one is added: on its own page or in a meeting. */
export const needFields = z.object({
  about: text('Say who this is about'),
  listed: optionalText(100),
  ownWords: optionalText(200),
  wanted: text('Say what the family wants to be different', 1_000),
  sensitivity: oneOf(SENSITIVITIES, 'Say whether it is sensitive').default('general'),
  answer: optionalText(100),
});

/** What there is to choose from, and what is hinted at. */
export const listForNeeds = async (tx: Tx, today: LocalDate) => ({
  headlines: await headlinesOn(tx, today),
  listed: await needsOn(tx, today),
  sensitivities: await listMySensitivities(tx),
  words: await plainWordsOn(tx, today),
});
export type ListsForNeeds = Awaited<ReturnType<typeof listForNeeds>>;

export const NEED_REFUSALS = {
  'plan-closed': PLAN_CLOSED,
  'one-need-only': {
    message: 'This plan is about one need. For another, let it grow into a Team Around the Family first',
  },
  'about-nobody': { field: 'about', message: 'Say who this is about' },
  'need-missing': { field: 'ownWords', message: 'Choose a need from the list, or say it in the family’s words' },
} as const;
