/*
 * What goes out is the entry as it was written, as far as Open Referral UK 3.0 and the Human Services Data Specification 3.0
 * can read it: their schemas, which agree on every field that both have, refuse a whole list for one web address that is none.
 * So a value that is not of its field's kind is put right where that loses nothing, and left out otherwise; what a schema
 * demands and nobody said is an empty text. Fields that the standard does not have are kept: it allows more.
 */

export type Document = { readonly [name: string]: unknown };

type Kind = 'text' | 'number' | 'email' | 'uri' | 'uuid' | 'moment' | 'list' | 'object' | readonly string[];

const namesOf = (kind: Kind, names: string): [string, Kind][] => names.split(' ').map((name) => [name, kind]);

/** By the field's name: but for `PARTICULAR`, a name means the same wherever it stands. */
const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...namesOf(
    'text',
    `name alternate_name description interpretation_services application_process fees_description wait_time fees accreditations
     eligibility_description assured_date licenses alert logo tax_status tax_id legal_status identifier_scheme identifier_type
     identifier transportation external_identifier external_identifier_type title department attention address_1 address_2
     city region state_province postal_code country number type valid_from valid_to dtstart until byday byweekno bymonthday
     byyearday opens_at closes_at attending_type notes document source code note extent extent_type service_area details
     option currency amount_description link_type link_entity value label taxonomy term version`.replaceAll(
      /\s+/g,
      ' ',
    ),
  ),
  ...namesOf(
    'number',
    'minimum_age maximum_age latitude longitude amount extension interval count timezone year_incorporated',
  ),
  ...namesOf('email', 'email assurer_email'),
  ...namesOf('uri', 'url website uri term_uri schedule_link'),
  ...namesOf(
    'uuid',
    'id organization_id program_id service_id location_id contact_id phone_id service_at_location_id link_id parent_id ' +
      'parent_organization_id taxonomy_id taxonomy_term_id resource_id',
  ),
  ...namesOf('moment', 'last_modified'),
  ...namesOf(
    'list',
    'schedules service_areas service_at_locations languages funding cost_options contacts phones attributes metadata addresses ' +
      'accessibility organization_identifiers locations programs required_documents taxonomy_terms services',
  ),
  ...namesOf('object', 'organization location service program taxonomy_term taxonomy_detail'),
  ['status', ['active', 'inactive', 'defunct', 'temporarily closed']],
  ['location_type', ['physical', 'postal', 'virtual']],
  ['address_type', ['physical', 'postal', 'virtual']],
  ['freq', ['WEEKLY', 'MONTHLY']],
  ['wkst', ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']],
]);

/** A name that is of another kind there: what stands in the list `accessibility` has a text of that name. */
const PARTICULAR: Readonly<Record<string, Kind>> = {
  'accessibility.accessibility': 'text',
  'service_areas.uri': 'text',
};

/** What must be there, with what stands for it where nobody said. Every part must have an id; without one it is left out. */
const DEMANDED: Readonly<Record<string, Document>> = {
  organization: { name: '', description: '' },
  location: { location_type: 'physical' },
  locations: { location_type: 'physical' },
  addresses: { address_1: '', city: '', state_province: '', postal_code: '', country: 'GB', address_type: 'physical' },
  taxonomy_term: { name: '', description: '' },
  taxonomy_detail: { name: '', description: '' },
  phones: { number: '' },
  organization_identifiers: { identifier_type: '', identifier: '' },
  program: { name: '', description: '' },
  programs: { name: '', description: '' },
  metadata: {
    last_action_date: '',
    last_action_type: '',
    field_name: '',
    previous_value: '',
    replacement_value: '',
    updated_by: '',
  },
};

/** `part` as the standard has it; `what` is the field that it stands in. Undefined where it has no id. */
export function asTheStandardHasIt(part: unknown, what: string): Document | undefined {
  if (!isDocument(part)) return undefined;
  const fields = Object.entries(part).flatMap(([name, value]): [string, unknown][] => {
    const kind = PARTICULAR[`${what}.${name}`] ?? KINDS.get(name);
    const right = kind ? ofKind(kind, value, name) : (value ?? undefined);
    return right === undefined ? [] : [[name, right]];
  });
  const whole = { ...DEMANDED[what], ...Object.fromEntries(fields) };
  return 'id' in whole ? whole : undefined;
}

const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function ofKind(kind: Kind, value: unknown, name: string): unknown {
  if (kind === 'list')
    return Array.isArray(value) ? value.flatMap((each) => asTheStandardHasIt(each, name) ?? []) : undefined;
  if (kind === 'object') return asTheStandardHasIt(value, name);
  if (kind === 'number') return asNumber(value);
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' ? asText(kind, text) : undefined;
}

function asNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

function asText(kind: Kind, text: string): string | undefined {
  if (kind === 'uri') return asUri(text.trim());
  if (kind === 'email') return matching(EMAIL, text.trim());
  if (kind === 'uuid') return matching(UUID, text);
  if (kind === 'moment') return matching(MOMENT, text);
  return Array.isArray(kind) && !kind.includes(text) ? undefined : text;
}

const matching = (pattern: RegExp, text: string): string | undefined => (pattern.test(text) ? text : undefined);

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** RFC 3339. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const EMAIL =
  /^[\w!#$%&'*+/=?^`{|}~-]{1,64}(?:\.[\w!#$%&'*+/=?^`{|}~-]{1,64})*@(?:[a-z0-9-]{0,62}[a-z0-9]\.)+[a-z0-9-]{0,62}[a-z0-9]$/i;
const URI =
  /^[a-z][a-z0-9+.-]*:(?:[\w.~:/?@!$&'()*+,;=-]|%[0-9a-f]{2})+(?:#(?:[\w.~:/?@!$&'()*+,;=-]|%[0-9a-f]{2})*)?$/i;

/** A web address as people write one has no `https` before it, and letters that an address may not have. */
function asUri(text: string): string | undefined {
  const whole = /^www\./i.test(text) ? `https://${text}` : text;
  if (URI.test(whole) || !URL.canParse(whole)) return matching(URI, whole);
  return matching(URI, new URL(whole).href);
}

/** Without what there may be several of: what a list shows of each. */
export const withoutLists = (document: Document): Document =>
  Object.fromEntries(
    Object.entries(document).flatMap(([name, value]) =>
      Array.isArray(value) ? [] : [[name, isDocument(value) ? withoutLists(value) : value]],
    ),
  );
