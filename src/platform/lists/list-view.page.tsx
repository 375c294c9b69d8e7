import { govukDetails } from '../web/govuk/macros.ts';
import { PagesOfList } from '../web/pages-of-list.tsx';
import { PER_PAGE } from '../web/paging.rules.ts';
import type { Shown } from '../web/request.ts';
import { ListFilter } from './list-filter.page.tsx';
import { inRows, titleOf } from './list-heading.ts';
import { ListTable } from './list-table.page.tsx';
import { listPaths } from './list.paths.ts';
import type { LoadedList } from './load-list.ts';
import type { AnyLine } from './list.ts';
import { addressWith, queryOf, sortAsText } from './read-wanted.ts';

/** One page of a list, with what narrows it down, the way to its other pages, and the ways to keep it. */
export const ListView = <Context, Line extends AnyLine>({
  loaded,
  shown,
}: {
  loaded: LoadedList<Context, Line>;
  shown: Shown;
}) => {
  const { list, context, wanted, lines, page, total, path } = loaded;
  const query = queryOf(wanted);
  return (
    <>
      <Views {...loaded} />
      <ListFilter {...loaded} />
      <PassedOver asked={wanted.passedOver} />
      {total === 0 ? (
        <p class="govuk-body">{nothingInWords(loaded)}</p>
      ) : (
        <>
          <p class="govuk-body">
            Showing {numbered((page - 1) * PER_PAGE + 1)} to {numbered(Math.min(page * PER_PAGE, total))} of{' '}
            {inRows(list, total)}
          </p>
          <ListTable
            {...{ list, context, wanted, lines, shown }}
            caption={titleOf(list, context)}
            sortBy={(sort) => addressWith(path, queryOf(wanted, { sort: sortAsText(sort) }))}
          />
        </>
      )}
      <PagesOfList path={path} filter={query} page={page} total={total} />
      {total > 0 && <WaysOut {...loaded} shown={shown} />}
    </>
  );
};

const numbered = (number: number): string => number.toLocaleString('en-GB');

function nothingInWords<Context, Line extends AnyLine>({ list, context, wanted }: LoadedList<Context, Line>): string {
  if (wanted.filters.some(({ value, usual }) => value !== usual)) return `No ${list.rows[1]} match these filters.`;
  return typeof list.nothing === 'function' ? list.nothing(context) : list.nothing;
}

const PassedOver = ({ asked }: { asked: readonly string[] }) =>
  asked.length === 0 ? (
    <></>
  ) : (
    <p class="govuk-body">
      The address asked for something that this list does not know, which was left out: {asked.join(', ')}.
    </p>
  );

/** The views that somebody keeps of this list. */
function Views<Context, Line extends AnyLine>({ views, path }: LoadedList<Context, Line>) {
  if (views.length === 0) return <></>;
  return (
    <nav class="rooted-views" aria-label="Your views of this list">
      <ul class="rooted-views__list">
        {views.map(({ name, query }) => (
          <li>
            <a class="govuk-link govuk-link--no-visited-state" href={`${path}?${query}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
      {govukDetails({ summaryText: 'Change your views', html: <ChangeViews {...{ views, path }} /> })}
    </nav>
  );
}

const ChangeViews = ({ views, path }: Pick<LoadedList<never, AnyLine>, 'views' | 'path'>) => (
  <ul class="govuk-list">
    {views.map(({ urlId, name }) => (
      <li>
        <a class="govuk-link" href={listPaths.view(path, urlId)}>
          Rename or delete “{name}”
        </a>
      </li>
    ))}
  </ul>
);

function WaysOut<Context, Line extends AnyLine>({
  path,
  wanted,
  mayExport,
  shown,
}: LoadedList<Context, Line> & { shown: Shown }) {
  const query = queryOf(wanted);
  return (
    <ul class="govuk-list rooted-inline-list">
      <li>
        <a class="govuk-link govuk-link--no-visited-state" href={addressWith(listPaths.print(path), query)}>
          Print this list
        </a>
      </li>
      {mayExport && (
        <>
          <li>
            <a class="govuk-link govuk-link--no-visited-state" href={addressWith(listPaths.sheet(path), query)}>
              Download for Excel (.xlsx)
            </a>
          </li>
          <li>
            <a class="govuk-link govuk-link--no-visited-state" href={addressWith(listPaths.csv(path), query)}>
              Download as CSV
            </a>
          </li>
        </>
      )}
      {shown.actor?.permissions.has('lists:set-handling-note') && (
        <li>
          <a class="govuk-link govuk-link--no-visited-state" href={listPaths.handlingNote}>
            Change the handling note
          </a>
        </li>
      )}
    </ul>
  );
}
