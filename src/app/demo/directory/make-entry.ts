import { addDays, type LocalDate } from '#kernel/local-date.ts';
import {
  type EntryToWrite,
  type OrganisationEntry,
  idNamed,
  organisationEntry,
  ours,
  serviceEntry,
} from '#modules/directory/index.ts';
import { BOROUGH } from '../borough/data/places.ts';
import { schoolPhone } from '../borough/addresses.ts';
import { randomFor } from '../borough/random.ts';
import { LANGUAGES } from './data/languages.ts';
import type { Place } from './find-places.ts';
import type { ProviderSketch, ServiceSketch } from './read-sketches.ts';

/** A term of the taxonomy, as it goes into an entry. */
export type Term = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parent_id?: string;
};

export type EntriesSetting = {
  readonly seed: number;
  readonly today: LocalDate;
  readonly places: ReadonlyMap<string, Place>;
  /** By their codes. */
  readonly terms: ReadonlyMap<string, Term>;
};

/** Ofcom keeps 0808 157 0000 to 0999 for drama; nobody answers there, nor at ours of the landline. */
const FIRST_LANDLINE = 200;
const phoneOf = ({ marks }: ServiceSketch, place: number): string =>
  marks.has('freephone') ? `0808 157 0${String(100 + place).padStart(3, '0')}` : schoolPhone(FIRST_LANDLINE + place);

const ANSWERS: Record<string, string> = {
  council: 'Duty desk',
  health: 'Reception',
  charity: 'Coordinator',
  school: 'School office',
  company: 'Bookings',
  club: 'Club secretary',
};

const PAYS: Record<string, readonly string[]> = {
  council: [`${BOROUGH.name} Council`],
  health: [`The health service in ${BOROUGH.name}`],
  charity: [
    `${BOROUGH.name} Council`,
    'Gifts and grants',
    `${BOROUGH.name} Council and the health service`,
    'A lottery grant',
  ],
  school: ['The school'],
  company: ['Those who use it', `${BOROUGH.name} Council`],
  club: ['Its members'],
};

const WAYS_IN: Record<string, string> = {
  'step-free': 'Step-free entrance',
  toilet: 'Accessible toilet',
  'hearing-loop': 'Hearing loop',
  'sign-language': 'Staff who sign',
  'quiet-space': 'A quiet room',
  parking: 'Parking for disabled people',
};

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

export const makeProvider = ({ name, domain, description }: ProviderSketch): OrganisationEntry =>
  organisationEntry.parse({
    id: idNamed('provider', name),
    name,
    description,
    email: `hello@${domain}.example`,
    website: `https://www.${domain}.example`,
  });

/** The service at a place of the list of all. Ids come from names; what is drawn, from the seed. */
export function makeEntry(sketch: ServiceSketch, place: number, setting: EntriesSetting): EntryToWrite {
  const { provider, marks } = sketch;
  const random = randomFor(setting.seed, 'directory', provider.name, sketch.name);
  const id = idNamed('service', provider.name, sketch.name);
  const commissioner = random.pick(PAYS[provider.kind]!);
  const organization = makeProvider(provider);
  const changedOn = addDays(setting.today, -(sketch.confirmedAgo ?? 0) - random.between(1, 120));
  const entry = serviceEntry.parse({
    id,
    organization_id: organization.id,
    name: sketch.name,
    status: marks.has('closed') ? 'temporarily closed' : 'active',
    description: sketch.description,
    url: `${organization.website}/${slug(sketch.name)}`,
    email: `${slug(sketch.name).split('-')[0]}@${provider.domain}.example`,
    ...(sketch.costs.every(({ amount }) => amount === 0) ? { fees: 'Free' } : {}),
    ...sketch.ages,
    ...(sketch.alert ? { alert: sketch.alert } : {}),
    last_modified: `${changedOn}T09:00:00.000Z`,
    ...whereAndWhen(sketch, id, setting),
    funding: [{ id: idNamed(id, 'funding'), service_id: id, source: commissioner }],
    contacts: [contactOf(sketch, place, id)],
    attributes: sketch.terms.map((code) => attributeOf(id, setting.terms.get(code)!)),
    organization,
  });
  const more = oursOf(sketch, commissioner, setting);
  return { providerId: organization.id, entry, ours: more, protection: protectionOf(marks) };
}

/** Where, when, in which languages and for how much. */
function whereAndWhen(
  { marks, times, venues, languages, costs }: ServiceSketch,
  id: string,
  { places }: EntriesSetting,
) {
  const own = (...path: string[]) => ({ id: idNamed(id, ...path), service_id: id });
  const spoken = ['English', ...languages];
  return {
    schedules: times.map((time, i) => ({ ...own('schedule', String(i)), ...time })),
    service_areas: [{ ...own('area'), name: marks.has('all') ? 'England' : BOROUGH.name }],
    service_at_locations: marks.has('kept') ? [] : venues.map((key) => atPlace(id, key, places.get(key)!)),
    languages: spoken.map((name) => ({ ...own('language', name), name, code: LANGUAGES[name]! })),
    cost_options: costs.map((cost, i) => ({ ...own('cost', String(i)), ...cost })),
  };
}

const protectionOf = (marks: ReadonlySet<string>): 'crisis' | 'statutory' | 'ordinary' =>
  marks.has('crisis') ? 'crisis' : marks.has('statutory') ? 'statutory' : 'ordinary';

function oursOf(sketch: ServiceSketch, commissioner: string, { places }: EntriesSetting): EntryToWrite['ours'] {
  const atVenues = sketch.marks.has('kept') ? [] : sketch.venues.flatMap((key) => places.get(key)!.accessible);
  return ours.parse({
    asked_by: sketch.askedBy,
    how_to_ask: sketch.howToAsk,
    eligibility: sketch.eligibility,
    levels: sketch.levels,
    given: sketch.given,
    accessible: [...new Set([...atVenues, ...sketch.accessible])],
    ...(sketch.marks.has('send') ? { send: true } : {}),
    commissioner,
  });
}

function contactOf(sketch: ServiceSketch, place: number, service: string) {
  const id = idNamed(service, 'contact');
  const title = sketch.marks.has('freephone') ? 'Helpline' : ANSWERS[sketch.provider.kind]!;
  const phones = [{ id: idNamed(service, 'phone'), contact_id: id, number: phoneOf(sketch, place) }];
  return { id, service_id: service, title, phones };
}

const attributeOf = (service: string, term: Term) => ({
  id: idNamed(service, 'term', term.id),
  link_id: service,
  link_type: 'service',
  taxonomy_term_id: term.id,
  taxonomy_term: term,
});

/** What a service has at a place. */
function atPlace(service: string, key: string, place: Place) {
  const location = locationOf(place);
  return { id: idNamed(service, 'at', key), service_id: service, location_id: location.id, location };
}

/** A place has one id, whoever meets there. */
export function locationOf({ name, address, at, accessible }: Place) {
  const id = idNamed('place', name, address.postcode);
  return {
    id,
    location_type: 'physical',
    name,
    ...at,
    addresses: [
      {
        id: idNamed(id, 'address'),
        location_id: id,
        address_1: address.line1,
        city: address.town,
        state_province: BOROUGH.name,
        postal_code: address.postcode,
        country: 'GB',
        address_type: 'physical',
      },
    ],
    accessibility: accessible.map((way) => ({ id: idNamed(id, way), location_id: id, description: WAYS_IN[way]! })),
  };
}
