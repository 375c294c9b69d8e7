import { ageOn } from '#kernel/local-date.ts';
import type { Markup } from '#platform/web/answer.ts';
import { govukButton, govukCheckboxes } from '#platform/web/govuk/macros.ts';
import type { FoundService } from '../../find/find-services.ts';
import { Filters } from '../../find/filters.page.tsx';
import { queryOf } from '../../find/query-of.rules.ts';
import { Results } from '../../find/results.page.tsx';
import { CompareTick } from '../../shortlist/compare-tick.page.tsx';
import { MOST_COMPARED } from '../../shortlist/shortlist.rules.ts';
import type { SearchFor } from './search-for.ts';

type Props = {
  search: SearchFor;
  path: string;
  comparePath: string;
  /** What the need is called of which services are shown. */
  needName?: string | undefined;
  /** What stands above the search: what it is for. */
  about: Markup;
  /** The way to ask one that was found. */
  Ask: (props: { service: FoundService }) => Markup;
};

const COMPARE = 'compare';

/** The directory, for somebody: what fits them, whether it can take them, how to ask. */
export const FindForPage = ({ search, path, comparePath, needName, about, Ask }: Props) => (
  <>
    <h1 class="govuk-heading-l">Find a service for {search.person.name}</h1>
    {about}
    <div class="rooted-find">
      <Filters
        {...search}
        counts={search.found.counts}
        list={[]}
        path={path}
        fits={<Fits {...{ search, needName }} />}
      />
      <div>
        <Results
          {...search}
          list={[]}
          path={path}
          query={queryOf(search.typed)}
          Beside={({ service }) => (
            <>
              {service.howToAsk !== '' && (
                <p class="govuk-body govuk-!-margin-bottom-2">
                  <strong>How to ask:</strong> {service.howToAsk}
                </p>
              )}
              <Ask service={service} />
              <CompareTick service={service} form={COMPARE} label="Compare" />
            </>
          )}
        />
        {search.found.services.length > 1 && (
          <form method="get" action={comparePath} id={COMPARE} class="rooted-screen-only">
            {govukButton({
              text: `Compare those ticked, up to ${MOST_COMPARED}`,
              classes: 'govuk-button--secondary',
            })}
          </form>
        )}
      </div>
    </div>
  </>
);

/** What is taken from the record stands as ticks: not even an age is in the address. */
function Fits({ search: { person, known, fits, isKeptApart, today }, needName }: Pick<Props, 'search' | 'needName'>) {
  const item = (value: (typeof fits)[number], text: string) => ({ value, text, checked: fits.includes(value) });
  const items = [
    ...(known.answers.length > 0 && needName ? [item('need', `Helps with: ${needName}`)] : []),
    ...(known.birthday ? [item('age', `For their age, ${ageOn(known.birthday, today)}`)] : []),
    ...(known.knowsHome ? [item('home', 'The nearest to their home first')] : []),
  ];
  return (
    <>
      <input type="hidden" name="chosen" value="yes" />
      {items.length > 0 &&
        govukCheckboxes({
          name: 'fits',
          idPrefix: 'fits',
          classes: 'govuk-checkboxes--small',
          fieldset: { legend: { text: `What fits ${person.name}`, classes: 'govuk-fieldset__legend--s' } },
          items,
        })}
      {isKeptApart && (
        <p class="govuk-body-s">Nobody must learn where they are: nothing here says how far away a service is.</p>
      )}
    </>
  );
}
