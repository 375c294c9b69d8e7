import { when } from '#kernel/when.ts';
import { Table } from '#platform/web/govuk/table.tsx';
import type { Child } from '../../children/children.queries.ts';
import { peoplePaths } from '../../people.paths.ts';
import type { Separation } from '../separations.queries.ts';

type SeparationsPageProps = { person: Child; separations: readonly Separation[]; maySet: boolean };

export const SeparationsPage = ({ person, separations, maySet }: SeparationsPageProps) => {
  const now = separations.filter(({ endedAt }) => endedAt === undefined);
  const before = separations.filter(({ endedAt }) => endedAt !== undefined);
  return (
    <>
      <span class="govuk-caption-l">{person.name}</span>
      <h1 class="govuk-heading-l">Who must not find them</h1>
      <p class="govuk-body">
        Where somebody lives, which school they go to and who works with them is then hidden from everybody who does not
        work with them, also from those who work with the other. Neither is told.
      </p>
      {now.length === 0 ? (
        <p class="govuk-body">Nobody is kept apart from anybody.</p>
      ) : (
        <SeparationsNow person={person} separations={now} />
      )}
      {maySet && (
        <p class="govuk-body">
          <a class="govuk-link" href={peoplePaths.separate(person.urlId)}>
            Hide where somebody is
          </a>
        </p>
      )}
      {before.length > 0 && <SeparationsBefore separations={before} />}
    </>
  );
};

const SeparationsNow = ({ person, separations }: Pick<SeparationsPageProps, 'person' | 'separations'>) => (
  <Table
    caption="Kept apart now"
    captionClasses="govuk-table__caption--m"
    head={[
      { text: 'Who must not be found' },
      { text: 'By whom' },
      { text: 'Why' },
      { text: 'Since' },
      { html: <span class="govuk-visually-hidden">What you can do</span> },
    ]}
    rows={separations.map(({ urlId, hiddenName, fromName, reason, since, mayEnd }) => [
      { text: hiddenName },
      { text: fromName },
      { text: reason },
      { text: when(since) },
      mayEnd
        ? {
            html: (
              <a class="govuk-link" href={peoplePaths.endSeparation(person.urlId, urlId)}>
                End it<span class="govuk-visually-hidden">: {hiddenName}</span>
              </a>
            ),
          }
        : { text: 'Another organisation set it' },
    ])}
  />
);

const SeparationsBefore = ({ separations }: { separations: readonly Separation[] }) => (
  <Table
    caption="Before"
    captionClasses="govuk-table__caption--m"
    head={[{ text: 'Who' }, { text: 'From whom' }, { text: 'Since' }, { text: 'Until' }, { text: 'Why it ended' }]}
    rows={separations.map(({ hiddenName, fromName, since, endedAt, endedBecause }) => [
      { text: hiddenName },
      { text: fromName },
      { text: when(since) },
      { text: endedAt ? when(endedAt) : '' },
      { text: endedBecause },
    ])}
  />
);
