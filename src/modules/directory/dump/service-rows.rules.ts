import type { Document } from '../open-referral/as-the-standard-has-it.rules.ts';

/** The columns of the table: one row for a service at each of its places. Our own directory can read it (feeds/csv). */
export const DUMP_COLUMNS: readonly string[] =
  `id,name,provider,description,status,phone,email,website,minimum age,maximum age,
needs,eligibility,how to ask,wait,days,opens,closes,times,cost,languages,
place,address,town,postcode,latitude,longitude,confirmed on,last modified,source,licence`.split(/,\n?/);

type Cell = string | number;

/** A service as rows; one where it is at no place. */
export function serviceRows(service: Document): Cell[][] {
  const places = listIn(service, 'service_at_locations').map((place) => partIn(place, 'location'));
  return (places.length === 0 ? [{}] : places).map((place) => [
    ...ofService(service),
    ...ofPlace(place),
    ...since(service),
  ]);
}

function ofService(service: Document): Cell[] {
  const [schedule = {}] = listIn(service, 'schedules');
  return [
    ...['id', 'name'].map((name) => cell(service[name])),
    cell(partIn(service, 'organization')['name']),
    ...['description', 'status'].map((name) => cell(service[name])),
    cell(listIn(service, 'contacts').flatMap((contact) => listIn(contact, 'phones'))[0]?.['number']),
    ...['email', 'url', 'minimum_age', 'maximum_age'].map((name) => cell(service[name])),
    joined(listIn(service, 'attributes').map((attribute) => partIn(attribute, 'taxonomy_term')['name'])),
    ...['eligibility_description', 'application_process', 'wait_time'].map((name) => cell(service[name])),
    ...['byday', 'opens_at', 'closes_at', 'description'].map((name) => cell(schedule[name])),
    costOf(service),
    joined(listIn(service, 'languages').map(({ name, code }) => name ?? code)),
  ];
}

function ofPlace(place: Document): Cell[] {
  const [address = {}] = listIn(place, 'addresses');
  return [
    cell(place['name']),
    ...['address_1', 'city', 'postal_code'].map((name) => cell(address[name])),
    ...['latitude', 'longitude'].map((name) => cell(place[name])),
  ];
}

function since(service: Document): Cell[] {
  const ours = partIn(service, 'directory_of_what_works');
  const { name, licence } = partIn(ours, 'source');
  return [ours['confirmed_on'], service['last_modified'], name, licence].map(cell);
}

function costOf(service: Document): Cell {
  const options = listIn(service, 'cost_options');
  const [free, paid] = [options.find(({ amount }) => amount === 0), options.find(({ amount }) => Number(amount) > 0)];
  const fees = cell(service['fees']);
  if (free && paid)
    return `£${cell(paid['amount'])}, free for ${lowerFirst(String(cell(free['option'])))}${fees && `. ${fees}`}`;
  return fees || (free ? 'Free' : cell(paid?.['amount']));
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const isDocument = (value: unknown): value is Document => typeof value === 'object' && value !== null;

const listIn = (document: Document, name: string): Document[] => {
  const value = document[name];
  return Array.isArray(value) ? value.filter(isDocument) : [];
};

const partIn = (document: Document, name: string): Document => {
  const value = document[name];
  return isDocument(value) ? value : {};
};

const cell = (value: unknown): Cell => (typeof value === 'string' || typeof value === 'number' ? value : '');

const joined = (values: readonly unknown[]): string =>
  values
    .map(cell)
    .filter((value) => value !== '')
    .join('; ');
