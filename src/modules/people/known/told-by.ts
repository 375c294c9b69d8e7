import type { Id } from '#kernel/id.ts';
import { day, optionalText, text } from '#platform/web/fields.ts';
import type { Fact } from './facts.queries.ts';

/** Who told us, and when: the fields of every form that asks it. */
export const toldByFields = {
  toldBy: text('Select who told you', 100),
  toldByOther: optionalText(200),
  toldOn: day('the day when you were told'),
};

export const TELLING_REFUSALS = {
  'told-in-future': { field: 'toldOn', message: 'The day must be today or before' },
  'teller-not-named': { field: 'toldByOther', message: 'Enter who told you, or how you know' },
  'not-of-the-family': { field: 'toldBy', message: 'Select somebody from the list' },
} as const;

/** Who told whom, as people write it: "Grace Fernwick, to Northfield School". */
export function toldInWords(
  { toldByPersonId, toldBy, orgName }: Pick<Fact, 'toldByPersonId' | 'toldBy' | 'orgName'>,
  names: ReadonlyMap<Id<'person'>, string>,
): string {
  const teller = toldByPersonId ? (names.get(toldByPersonId) ?? 'Somebody of the family') : toldBy;
  return orgName === null ? teller : `${teller}, to ${orgName}`;
}

/** Those who told these. */
export const tellersOf = (facts: readonly Pick<Fact, 'toldByPersonId'>[]): Id<'person'>[] =>
  facts.flatMap(({ toldByPersonId }) => (toldByPersonId ? [toldByPersonId] : []));
