import { openReferralPaths as paths } from './open-referral.paths.ts';

/** Parameters as HSDS 3.0 and Open Referral UK 3.0 have them, and `age`, which is ours. */
const PARAMETERS = {
  search: ['string', 'Full text search.'],
  page: ['integer', 'Page number of the list, from 1.'],
  per_page: [
    'integer',
    'Items on a page, at most 500; 50 where it is not said. With full or full_service a page has fewer than were asked for: total_pages is of these.',
  ],
  format: ['string', 'json, or ndjson: all items without pages, one on each line.'],
  taxonomy_term_id: ['string', 'Services about this term, or about one below it.'],
  taxonomy_id: ['string', 'Services about any term of this taxonomy; terms of this taxonomy.'],
  organization_id: ['string', 'Services that this organization gives.'],
  modified_after: [
    'string',
    'Services of which anything has changed here since this date and time. What was taken out is in no list: compare all ids (minimal) with yours.',
  ],
  minimal: ['boolean', 'Only the id and modified_date of each service, up to 50,000 on a page.'],
  full: ['boolean', 'Each item with all that belongs to it, at most 50 on a page.'],
  full_service: [
    'boolean',
    'Each organization with up to 20 of its services in full, at most 20 on a page. Where it gives more, directory_of_what_works says how many, and where they are.',
  ],
  minimum_age: ['number', 'Services whose minimum age is at least this many years.'],
  maximum_age: ['number', 'Services whose maximum age is at most this many years.'],
  age: ['number', 'Services that take somebody of this age. Not in the standard.'],
  day: ['string', 'Services on this day of the week: MO, TU, WE, TH, FR, SA or SU.'],
  start_time: ['string', 'Services that start at this time of day or after it, like 09:30.'],
  end_time: ['string', 'Services that end at this time of day or before it.'],
  postcode: [
    'string',
    'Services that serve it, as far as the areas they are for are shapes; where proximity is measured from.',
  ],
  proximity: ['number', 'Services at a place within so many metres of the postcode.'],
  parent_id: ['string', 'Terms right below this one.'],
  top_only: ['boolean', 'Only terms that have none above them.'],
} as const satisfies Record<string, readonly [type: string, description: string]>;

type Parameter = keyof typeof PARAMETERS;

const PAGING = ['search', 'page', 'per_page', 'format'] as const;
const OF_SERVICES: readonly Parameter[] = [
  ...PAGING,
  ...(['taxonomy_term_id', 'taxonomy_id', 'organization_id', 'modified_after', 'minimal', 'full'] as const),
  ...(['minimum_age', 'maximum_age', 'age', 'day', 'start_time', 'end_time', 'postcode', 'proximity'] as const),
];

const SCHEMAS = 'https://raw.githubusercontent.com/OpenReferralUK/uk-profile/main/schema';

/** Address, what is there, the schema of an item, and what may be asked; where there is nothing to ask, it is one item. */
const ANSWERS: readonly [path: string, summary: string, schema: string, parameters?: readonly Parameter[]][] = [
  [paths.services, 'Services', 'compiled/service_list.json', OF_SERVICES],
  [
    paths.service,
    'A service in full; 301 where it was found to be the same as another, which stays',
    'compiled/service.json',
  ],
  [
    paths.places,
    'Services at each of their places',
    'compiled/service_at_location_list.json',
    OF_SERVICES.filter((name) => name !== 'minimal'),
  ],
  [paths.place, 'A service at one of its places, in full', 'compiled/service_at_location.json'],
  [paths.organisations, 'Organizations', 'compiled/organization_list.json', [...PAGING, 'full', 'full_service']],
  [
    paths.organisation,
    'An organization with up to 200 of its services, and where the rest are',
    'compiled/organization.json',
  ],
  [paths.taxonomies, 'Taxonomies', 'taxonomy.json', PAGING],
  [paths.taxonomy, 'A taxonomy', 'taxonomy.json'],
  [paths.terms, 'Terms of taxonomies', 'taxonomy_term.json', [...PAGING, 'taxonomy_id', 'parent_id', 'top_only']],
  [paths.term, 'A term', 'taxonomy_term.json'],
];

/** What may be asked here and what is answered, for tools that read OpenAPI 3. */
export const openapi = (origin: string) => ({
  openapi: '3.0.3',
  info: {
    title: 'Directory of What Works, as Open Referral UK 3.0',
    version: 'HSDS-UK-3.0',
    description:
      'Open to all. Every parameter that is given must hold. Changed entries can take five minutes to show. Where directory_of_what_works has a source, name it and its licence wherever you use the service.',
  },
  servers: [{ url: `${origin}${paths.root}` }],
  paths: {
    '/': { get: { summary: 'What this is', responses: responses({ type: 'object' }) } },
    ...Object.fromEntries(
      ANSWERS.map(([path, summary, schema, parameters]) => [
        path.slice(paths.root.length).replace(':id', '{id}'),
        { get: operation(summary, { $ref: `${SCHEMAS}/${schema}` }, parameters) },
      ]),
    ),
  },
  components: {
    schemas: { Page, Problem: { type: 'object', properties: { error: { type: 'string' } } } },
    parameters: Object.fromEntries(
      Object.entries(PARAMETERS).map(([name, [type, description]]) => [
        name,
        { name, in: 'query', required: false, description, schema: { type } },
      ]),
    ),
  },
});

function operation(summary: string, item: object, parameters: readonly Parameter[] | undefined) {
  if (!parameters) {
    const id = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } };
    return { summary, parameters: [id], responses: { ...responses(item), 404: problem('There is none with this id') } };
  }
  const page = {
    allOf: [{ $ref: '#/components/schemas/Page' }],
    properties: { contents: { type: 'array', items: item } },
  };
  return {
    summary,
    parameters: parameters.map((name) => ({ $ref: `#/components/parameters/${name}` })),
    responses: { ...responses(page), 400: problem('A parameter is not what it must be') },
  };
}

const responses = (schema: object) => ({ 200: { description: 'OK', content: { 'application/json': { schema } } } });

const problem = (description: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const Page = {
  type: 'object',
  properties: {
    total_items: { type: 'integer' },
    total_pages: { type: 'integer' },
    page_number: { type: 'integer' },
    size: { type: 'integer' },
    first_page: { type: 'boolean' },
    last_page: { type: 'boolean' },
    empty: { type: 'boolean' },
  },
};
