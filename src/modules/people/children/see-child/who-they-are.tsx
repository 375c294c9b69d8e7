import type { Permission } from '#kernel/actor.ts';
import { type LocalDate, ageOn, inWords } from '#kernel/local-date.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { type Home, LIVES_LABELS } from '../../families/homes.rules.ts';
import { peoplePaths } from '../../people.paths.ts';
import type { Child } from '../children.queries.ts';

export type WhoTheyAreProps = {
  child: Child;
  today: LocalDate;
  facts: readonly { label: string; value: string }[];
  homes: readonly Home[];
  permissions: ReadonlySet<Permission>;
};

/** What stands first on a child's page. */
export const WhoTheyAre = ({ child, today, facts, homes, permissions }: WhoTheyAreProps) => (
  <SummaryList
    rows={[
      child.legalName !== child.name && { key: { text: 'Full name' }, value: { text: child.legalName } },
      ...lifeOf(child, today).map(({ label, value }) => ({ key: { text: label }, value: { text: value } })),
      child.diedOn !== null && {
        key: { text: 'Died' },
        value: { text: inWords(child.diedOn) },
        ...(permissions.has('people:say-of-death')
          ? { actions: { items: [{ href: peoplePaths.recordDeath(child.urlId), text: 'What is recorded of it' }] } }
          : {}),
      },
      ...facts.map(({ label, value }) => ({ key: { text: label }, value: { text: value } })),
      homes.length > 0 && {
        key: { text: homes.length > 1 ? 'Addresses' : 'Address' },
        value: { html: <>{homes.map(homeInWords)}</> },
      },
      child.upn !== null && { key: { text: 'Pupil number (UPN)' }, value: { text: child.upn } },
    ]}
  />
);

/** Their age; of a child who is not born yet, when they are expected; of somebody who has died, since when they lived. */
function lifeOf({ birthday, dueOn, diedOn }: Child, today: LocalDate): { label: string; value: string }[] {
  if (dueOn && !diedOn) return [{ label: 'Not born yet', value: `Expected on ${inWords(dueOn)}` }];
  if (!birthday) return [];
  return diedOn
    ? [{ label: 'Born', value: inWords(birthday) }]
    : [{ label: 'Age', value: `${ageOn(birthday, today)}, born ${inWords(birthday)}` }];
}

/** The one home, or each with how much of their time. */
const homeInWords = ({ address, residents }: Home) => {
  const lives = residents[0]?.lives;
  return <p class="govuk-body">{lives ? `${address} (${LIVES_LABELS[lives]})` : address}</p>;
};
