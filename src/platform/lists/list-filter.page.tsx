import { govukButton, govukInput, govukSelect } from '../web/govuk/macros.ts';
import { listPaths } from './list.paths.ts';
import type { LoadedList } from './load-list.ts';
import { type AnyLine, kindOf } from './list.ts';
import { type FilterSet, type Wanted, addressWith, keyOf, queryOf, queryToKeep, sortAsText } from './read-wanted.ts';
import { orderInWords } from './sort.rules.ts';

/** What narrows a list down and sorts it, sent by GET; below it what was chosen, each with the way to let go of it. */
export const ListFilter = <Context, Line extends AnyLine>(loaded: LoadedList<Context, Line>) => {
  const { wanted, path, total } = loaded;
  const orders = ordersOf(loaded);
  const nothingToNarrow = total === 0 && wanted.filters.every(({ value }) => value === '');
  if (nothingToNarrow || wanted.filters.length + orders.length === 0) return <></>;
  return (
    <div class="rooted-filter">
      <form method="get" action={path} autocomplete="off">
        <div class="rooted-filter__fields">
          {wanted.filters.map((filter) => (
            <FilterBox {...filter} />
          ))}
          {orders.length > 0 && govukSelect({ id: 'sort', name: 'sort', label: { text: 'Sort by' }, items: orders })}
        </div>
        {govukButton({
          text: wanted.filters.length > 0 ? 'Apply filters' : 'Sort',
          classes: 'govuk-button--secondary',
        })}
      </form>
      {Object.keys(queryOf(wanted)).length > 0 && <Chosen {...loaded} />}
    </div>
  );
};

const FilterBox = ({ name, label, options, value, usual }: FilterSet) =>
  options
    ? govukSelect({
        id: name,
        name,
        label: { text: label },
        items: [
          ...(usual === '' ? [{ value: '', text: 'Any' }] : []),
          ...Object.entries(options).map(([each, text]) => ({ value: each, text, selected: each === value })),
        ],
      })
    : govukInput({ id: name, name, value, label: { text: label }, spellcheck: false, autocomplete: 'off' });

/** The same orders as the headings offer, for screens on which rows are blocks without headings. */
function ordersOf<Context, Line extends AnyLine>({ list, wanted }: LoadedList<Context, Line>) {
  const orders = list.columns.flatMap((column) =>
    column.sort
      ? (['up', 'down'] as const).map((direction) => ({
          value: sortAsText({ key: keyOf(column), direction }),
          text: orderInWords(column.header, kindOf(column), direction),
        }))
      : [],
  );
  if (orders.length === 0) return [];
  const asked = sortAsText(wanted.sort);
  return [{ value: '', text: list.order.words }, ...orders].map((order) => ({
    ...order,
    selected: order.value === asked,
  }));
}

/** What was chosen, each with the way to let go of it; and how to keep the whole as a view. */
function Chosen<Context, Line extends AnyLine>({ wanted, path, keepsViews }: LoadedList<Context, Line>) {
  const chosen = wanted.filters.filter(({ value, usual }) => value !== usual);
  const keep = queryToKeep(wanted);
  return (
    <ul class="rooted-chips" aria-label="Chosen">
      {chosen.map(({ name, label, value, options }) => (
        <li>
          <a class="rooted-chip" href={addressWith(path, queryOf(wanted, { [name]: '' }))}>
            <span class="govuk-visually-hidden">Remove this filter: </span>
            {label}: {options?.[value] ?? value} <span aria-hidden="true">✕</span>
          </a>
        </li>
      ))}
      {chosen.length > 0 && (
        <li>
          <a class="govuk-link govuk-link--no-visited-state" href={addressWith(path, clearedQuery(wanted))}>
            Clear filters
          </a>
        </li>
      )}
      {keepsViews && Object.keys(keep).length > 0 && (
        <li>
          <a class="govuk-link govuk-link--no-visited-state" href={addressWith(listPaths.addView(path), keep)}>
            Save this view
          </a>
        </li>
      )}
    </ul>
  );
}

const clearedQuery = (wanted: Wanted) =>
  queryOf(wanted, Object.fromEntries(wanted.filters.map(({ name }) => [name, ''])));
