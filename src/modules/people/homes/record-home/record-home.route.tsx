import { z } from 'zod';
import { type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import { type Ruling, refuse } from '#kernel/ruling.ts';
import type { Tx } from '#platform/database/database.ts';
import { anyOf, day, oneOf, optionalText } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { type PersonInHand, findPersonInHand, theirPeople, trailToPerson } from '../../children/person-in-hand.ts';
import { peoplePaths } from '../../people.paths.ts';
import { type Home, listHomes } from '../homes.queries.ts';
import { LIVES, inOneLine } from '../../families/homes.rules.ts';
import { RecordHomePage } from './record-home.page.tsx';
import { ELSEWHERE, recordHome } from './record-home.ts';

const fields = z.object({
  where: optionalText(),
  lines: optionalText(500),
  postcode: optionalText(10),
  persons: anyOf('Select who lives there'),
  instead: oneOf(['yes', 'no'], 'Say whether they have moved'),
  lives: oneOf(LIVES, 'Say how much of the time they live there'),
  from: day('the day since when'),
});

type Typed = z.infer<typeof fields>;

export const recordHomeRoute = form({
  path: peoplePaths.addHome(':child'),
  needs: 'people:keep-record',
  fields,
  async load(asked) {
    const inHand = await findPersonInHand(asked);
    if (!inHand) return undefined;
    const people = theirPeople(inHand);
    const ids = people.map(({ id }) => id);
    return { inHand, people, known: placesOf(await listHomes(asked.tx, ids)), today: todayInLondon() };
  },
  title: 'Where they live now',
  trail: ({ inHand }) => trailToPerson(inHand),
  start: ({ inHand, known }) => ({ persons: [inHand.person.id], where: known.length === 0 ? ELSEWHERE : '' }),
  about: ({ inHand }) => [inHand.person.id],
  view: (loaded, entry, shown) => <RecordHomePage {...loaded} entry={entry} shown={shown} />,
  save: ({ tx }, typed, loaded) => save(tx, typed, loaded),
  refusals: {
    'no-address': { field: 'where', message: 'Select an address of the family, or enter another' },
    'not-moved-yet': { field: 'from', message: 'The day must be today or before' },
    'not-yours': { field: 'persons', message: 'Select who lives there' },
  },
  done: (_, { inHand }) => ({
    to: peoplePaths.homes(inHand.person.urlId),
    flash: 'It is in the record. Where they lived before stays there too.',
  }),
});

/** Each address once: where the family lives, or lived. */
const placesOf = (homes: readonly Home[]): Home[] => [
  ...new Map(homes.map((home) => [inOneLine(home), home])).values(),
];

type Loaded = {
  inHand: PersonInHand;
  people: ReturnType<typeof theirPeople>;
  known: readonly Home[];
  today: LocalDate;
};

function save(
  tx: Tx,
  typed: Typed,
  { people, known, today }: Loaded,
): Promise<Ruling<void, 'no-address' | 'not-moved-yet' | 'not-yours'>> {
  const typedLines = typed.lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
  const place =
    typed.where === ELSEWHERE || typed.where === ''
      ? { lines: typedLines, postcode: typed.postcode.toUpperCase() || null }
      : known.find(({ id }) => id === typed.where);
  if (!place || place.lines === '') return Promise.resolve(refuse('no-address'));
  const personIds = people.map(({ id }) => id).filter((id) => typed.persons.includes(id));
  const { lives, from } = typed;
  const { lines, postcode } = place;
  return recordHome(tx, { personIds, lines, postcode, lives, from, instead: typed.instead === 'yes' }, today);
}
