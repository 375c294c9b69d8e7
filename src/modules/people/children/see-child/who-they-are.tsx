import { type LocalDate, ageOn, inWords } from '#kernel/local-date.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { type Home, LIVES_LABELS } from '../../families/homes.rules.ts';
import type { Child } from '../children.queries.ts';

export type WhoTheyAreProps = {
  child: Child;
  today: LocalDate;
  facts: readonly { label: string; value: string }[];
  homes: readonly Home[];
};

/** What stands first on a child's page. */
export const WhoTheyAre = ({ child, today, facts, homes }: WhoTheyAreProps) => (
  <SummaryList
    rows={[
      child.legalName !== child.name && { key: { text: 'Full name' }, value: { text: child.legalName } },
      ...lifeOf(child, today).map(({ label, value }) => ({ key: { text: label }, value: { text: value } })),
      ...facts.map(({ label, value }) => ({ key: { text: label }, value: { text: value } })),
      homes.length > 0 && {
        key: { text: homes.length > 1 ? 'Addresses' : 'Address' },
        value: { html: <>{homes.map(homeInWords)}</> },
      },
      child.upn !== null && { key: { text: 'Pupil number (UPN)' }, value: { text: child.upn } },
    ]}
  />
);

/** Their age; of a child who is not born yet, when they are expected; of somebody who has died, from when to when. */
function lifeOf({ birthday, dueOn, diedOn }: Child, today: LocalDate): { label: string; value: string }[] {
  if (dueOn && !diedOn) return [{ label: 'Not born yet', value: `Expected on ${inWords(dueOn)}` }];
  if (!diedOn) {
    return birthday ? [{ label: 'Age', value: `${ageOn(birthday, today)}, born ${inWords(birthday)}` }] : [];
  }
  return [
    ...(birthday ? [{ label: 'Born', value: inWords(birthday) }] : []),
    { label: 'Died', value: inWords(diedOn) },
  ];
}

/** The one home, or each with how much of their time. */
const homeInWords = ({ address, residents }: Home) => {
  const lives = residents[0]?.lives;
  return <p class="govuk-body">{lives ? `${address} (${LIVES_LABELS[lives]})` : address}</p>;
};
