import { inWords } from '#kernel/local-date.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { Table } from '#platform/web/govuk/table.tsx';
import { type PersonInHand, pathOnFrom } from '../../children/person-in-hand.ts';
import { peoplePaths } from '../../people.paths.ts';
import type { Home } from '../homes.queries.ts';
import { LIVES_LABELS, inOneLine } from '../../families/homes.rules.ts';

type SeeHomesPageProps = { inHand: PersonInHand; homes: readonly Home[] };

/** A home for each that somebody has now, and those before. */
export const SeeHomesPage = ({ inHand, homes }: SeeHomesPageProps) => {
  const { person } = inHand;
  const now = homes.filter(({ to }) => to === null);
  const before = homes.filter(({ to }) => to !== null);
  return (
    <>
      <span class="govuk-caption-l">{person.name}</span>
      <h1 class="govuk-heading-l">Where they live</h1>
      {now.length === 0 ? (
        <p class="govuk-body">Nobody has said, as far as you may see.</p>
      ) : (
        <SummaryList rows={now.map((home) => homeRow(person.urlId, home))} />
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={peoplePaths.addHome(person.urlId)}>
          They have moved, or have another home too
        </a>
      </p>
      {before.length > 0 && <HomesBefore homes={before} />}
      <p class="govuk-body">
        <a class="govuk-link" href={pathOnFrom(inHand)}>
          What else has changed
        </a>
      </p>
    </>
  );
};

const homeRow = (personUrlId: string, home: Home) => ({
  key: { text: inOneLine(home) },
  value: {
    text: `Since ${inWords(home.from)}${home.lives ? `, ${LIVES_LABELS[home.lives]}` : ''}`,
  },
  actions: {
    items: [
      {
        href: peoplePaths.endHome(personUrlId, home.id),
        text: 'No longer lives here',
        visuallyHiddenText: inOneLine(home),
      },
    ],
  },
});

const HomesBefore = ({ homes }: { homes: readonly Home[] }) => (
  <Table
    caption="Before"
    captionClasses="govuk-table__caption--m"
    head={[{ text: 'Address' }, { text: 'From' }, { text: 'Until' }]}
    rows={homes.map((home) => [
      { text: inOneLine(home) },
      { text: inWords(home.from) },
      { text: home.to ? inWords(home.to) : '' },
    ])}
  />
);
