import { z } from 'zod';
import { checkTyped } from '#platform/web/fields.ts';
import { serviceFields } from '../../desk/write-service/service-fields.ts';
import { asWritten } from '../../desk/write-service/as-written.ts';
import { BOX_LABELS } from '../../desk/write-service/service-words.ts';
import { nothingSaid } from '../../desk/review-service/nothing-said.ts';
import { type OfferedTerm, boxesOf } from '../../desk/write-service/boxes.ts';
import { atPlace } from '../../desk/write-service/at-place.ts';
import type { Location } from '../../desk/kept-service.ts';
import { idNamed } from '../../entry/id-named.ts';
import { type OrganisationEntry, type ServiceEntry, organisationEntry } from '../../entry/entry.ts';
import type { Came } from '../read-feed/understand-service.ts';
import { COLUMNS, type Column } from './columns.rules.ts';
import { type Row, isHidden, isPlainlyHidden, placeIn, rowAsBoxes } from './row-as-boxes.rules.ts';
import { type Table, isBlank } from './read-table.ts';

export type ReadAs = {
  readonly columns: readonly (Column | undefined)[];
  readonly feed: { readonly id: string; readonly name: string };
  readonly terms: readonly OfferedTerm[];
};

/** As the form checks them, one by one: what goes together with what is asked of people who can say more. */
const boxes = z.object(serviceFields.shape).omit({ because: true });

type Numbered = { readonly number: number; readonly row: Row };

/**
 * A table as services. Rows with the same id, or else the same name and provider, are one service at several places. A row with
 * a fault is left out, and says what is wrong and what to do; what it says must not be found is hidden all the same. The same
 * table gives the same ids each time.
 */
export function rowsAsServices({ headings, rows, firstRow }: Table, as: ReadAs): Came[] {
  const services = new Map<string, Came & { entry?: ServiceEntry }>();
  rows.forEach((cells, place) => {
    if (isBlank(cells)) return;
    const number = firstRow + place;
    const came = cells === null ? brokenRow(number, as) : fromRow({ number, row: rowOf(cells, headings, as) }, as);
    const before = services.get(came.id);
    for (const one of before ? together(before, came, as) : [came]) services.set(one.id, one);
  });
  return [...services.values()];
}

function rowOf(cells: readonly string[], headings: readonly string[], { columns }: ReadAs): Row {
  return Object.fromEntries(
    headings.flatMap((_, place): [string, string][] =>
      columns[place] === undefined ? [] : [[columns[place], cells[place] ?? '']],
    ),
  );
}

const brokenRow = (number: number, { feed }: ReadAs): Came => ({
  id: idNamed(feed.id, 'row', String(number)),
  name: `Row ${number}`,
  row: number,
  wrong: 'a quotation mark in it has no partner. Take it out, or write it twice',
});

function fromRow({ number, row }: Numbered, as: ReadAs): Came {
  const provider = providerOf(row, as);
  const id = idOfRow({ number, row }, as, provider.name);
  const name = row.name || `Row ${number}`;
  const checked = checkTyped(boxes, rowAsBoxes(row));
  const isUnclear = isHidden(row.hidden) && !isPlainlyHidden(row.hidden);
  if (!checked.ok || isUnclear) {
    const errors = { ...(checked.ok ? {} : checked.errors), ...(isUnclear && { hidden: UNCLEAR }) };
    return { id, name, row: number, wrong: whatIsWrong(errors, row), ...keptOf(row, id) };
  }
  const { entry, ours, kept } = asWritten(nothingSaid(id), checked.value, as.terms);
  const whole = { ...withIds(entry, id), attributes: about(row, id, as), organization: provider };
  return { id, name, row: number, ours, entry: whole, ...(kept && { kept: withIds(kept, idNamed(id, 'kept')) }) };
}

const UNCLEAR = 'Write yes or no. Until then its place counts as one that must not be found';

/** Of a row with a fault: where it is, as far as it says so, if that must not be found. */
function keptOf(row: Row, id: string): { kept?: Location } {
  if (!isHidden(row.hidden)) return {};
  const nothing = nothingSaid(id);
  const { kept } = atPlace(nothing, { ...boxesOf(nothing, []), ...placeIn(row), hidden: ['yes'] });
  return { kept: withIds(kept!, idNamed(id, 'kept')) };
}

function providerOf(row: Row, { feed }: ReadAs): OrganisationEntry {
  const name = row.provider || feed.name;
  return organisationEntry.parse({ id: idNamed(feed.id, 'provider', name.toLowerCase()), name, description: '' });
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function idOfRow({ number, row }: Numbered, { feed }: ReadAs, provider: string): string {
  if (row.id && UUID.test(row.id)) return row.id.toLowerCase();
  if (row.id) return idNamed(feed.id, 'id', row.id);
  return row.name
    ? idNamed(feed.id, 'name', row.name.toLowerCase(), provider.toLowerCase())
    : idNamed(feed.id, 'row', String(number));
}

/** In which column, what is wrong there, what to do, and what stands there. */
const whatIsWrong = (errors: Readonly<Record<string, string>>, row: Row): string =>
  Object.entries(errors)
    .map(([box, message]) => {
      const stands = row[columnOf(box, row)] ?? '';
      return `${labelOf(box, row)}: ${message}${stands === '' ? '' : `. It says “${[...stands].slice(0, 60).join('')}”`}`;
    })
    .join('; ');

const columnOf = (box: string, row: Row): Column =>
  row.ages && (box === 'youngest' || box === 'oldest') ? 'ages' : (box as Column);

const labelOf = (box: string, row: Row): string =>
  (COLUMNS as Record<string, { label: string }>)[columnOf(box, row)]?.label ??
  (BOX_LABELS as Record<string, string>)[box] ??
  box;

/** Our terms by their names; others are kept as theirs. */
function about({ terms = '' }: Row, id: string, { feed, terms: offered }: ReadAs): ServiceEntry['attributes'] {
  const names = new Set(
    terms
      .split(/[;,|\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  );
  return [...names].map((name) => {
    const ours = offered.find((term) => term.name.toLowerCase() === name.toLowerCase());
    const term = ours
      ? { id: ours.id, name: ours.name, description: ours.description }
      : { id: idNamed(feed.id, 'term', name.toLowerCase()), name, description: '', taxonomy: feed.name };
    return {
      id: idNamed(id, 'about', term.id),
      link_id: id,
      link_type: 'service',
      taxonomy_term_id: term.id,
      taxonomy_term: term,
    };
  });
}

/** Its parts named after where they stand: the same table gives the same entry. */
function withIds<Named extends { id: string }>(whole: Named, id: string): Named {
  const named = (value: unknown, path: readonly string[]): unknown => {
    if (Array.isArray(value)) return value.map((one, place) => named(one, [...path, String(place)]));
    if (typeof value !== 'object' || value === null) return value;
    const fields = Object.entries(value).map(([name, one]): [string, unknown] => [name, named(one, [...path, name])]);
    return { ...Object.fromEntries(fields), ...('id' in value ? { id: idNamed(id, ...path) } : {}) };
  };
  return { ...(named(whole, []) as Named), id };
}

/**
 * A second row of a service is another place of it; where it is the same place, or one of them has a fault, a fault beside it.
 * Where one row says that it must not be found, also one with a fault, none of its places is.
 */
function together(before: Came, came: Came, { feed }: ReadAs): Came[] {
  const kept = before.kept ?? came.kept;
  const hidden = kept ? hiddenAt(before, kept) : before;
  const apart = (wrong: string): Came[] => {
    const { name, row } = came;
    return [hidden, { id: idNamed(feed.id, 'row', String(row)), name, row, wrong }];
  };
  if (!('entry' in came)) return apart(came.wrong);
  if (!('entry' in before)) return apart(`row ${before.row}, of the same service, has a fault: put that right first`);
  if (kept) return [hidden];
  const [place] = came.entry.service_at_locations;
  const known = before.entry.service_at_locations;
  if (!place || known.some((one) => samePlace(one, place)))
    return apart(`it is the same service at the same place as row ${before.row}. Leave one of them out`);
  const further = withIds(withPlaces(came, [place]), idNamed(before.id, 'place', String(known.length)));
  return [{ ...before, entry: withPlaces(before, [...known, ...further.service_at_locations]) }];
}

const hiddenAt = (one: Came, kept: Location): Came =>
  'entry' in one ? { ...one, kept, entry: withPlaces(one, []) } : { ...one, kept };

const withPlaces = ({ entry }: { entry: ServiceEntry }, places: Place[]): ServiceEntry => ({
  ...entry,
  service_at_locations: places,
});

type Place = ServiceEntry['service_at_locations'][number];

const samePlace = (one: Place, other: Place): boolean => whereOf(one) === whereOf(other);

const whereOf = ({ location }: Place): string =>
  [location?.name, ...(location?.addresses ?? []).flatMap((address) => [address.address_1, address.postal_code])]
    .join('|')
    .toLowerCase();
