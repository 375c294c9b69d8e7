import type { Id } from '#kernel/id.ts';
import { type LocalDate, addDays } from '#kernel/local-date.ts';
import {
  addPerson,
  listFamiliesOf,
  listRelatives,
  recordHome,
  relatePersons,
  type Relative,
} from '#modules/people/index.ts';
import type { Doing } from '#platform/web/request.ts';
import { type Story, workingDay } from '../borough/stories.ts';
import { allowed, type Happening } from '../happening.ts';

/** What the school hears of who is who, beside what its file says: parents who live apart, who raises whom, a child to come. */
export function familyOfStory({ about, schoolUserName }: Story, childId: Id<'person'>, today: LocalDate): Happening[] {
  const told = { 'two-households': tellOfTwoHomes, grandparents: tellOfGrandparents, semh: tellOfUnborn }[
    about as string
  ];
  return told
    ? [{ on: workingDay(today, -14), by: schoolUserName, does: (doing, on) => told(doing, childId, on) }]
    : [];
}

type Told = (doing: Doing, childId: Id<'person'>, on: LocalDate) => Promise<void>;

const relativesOf = async ({ tx }: Doing, childId: Id<'person'>): Promise<readonly Relative[]> =>
  listRelatives(tx, [childId]);

const oneOf = (relatives: readonly Relative[], ...kinds: Relative['kind'][]): Relative | undefined =>
  relatives.find(({ kind }) => kinds.includes(kind));

const SAID = { parentalResponsibility: null, takesPart: null };

/** The parents are partners no more; the child is at the one's part of the week, and at the other's the rest. */
const tellOfTwoHomes: Told = async (doing, childId, on) => {
  const relatives = await relativesOf(doing, childId);
  const parents = relatives.filter(({ kind }) => ['mother', 'father', 'parent'].includes(kind));
  const [here, there] = parents.toSorted((a, b) => Number(b.sameAddress) - Number(a.sameAddress));
  if (!here || !there) return;
  const since = addDays(on, -400);
  const former = { ...SAID, who: there.id, ofWhom: [here.id], kind: 'former-partner' as const, since };
  allowed(await relatePersons(doing.tx, former, on));
  const home = { lines: '7 Alder Close\nHollin Street', postcode: 'ZZ98 7AC', from: since };
  const theirs = { ...home, personIds: [there.id], lives: 'all-the-time' as const, instead: true };
  allowed(await recordHome(doing.tx, theirs, on));
  const childs = { ...home, personIds: [childId], lives: 'part-of-the-week' as const, instead: false };
  allowed(await recordHome(doing.tx, childs, on));
};

/** Who raises the child is their mother's mother; the mother is not currently involved. */
const tellOfGrandparents: Told = async (doing, childId, on) => {
  const relatives = await relativesOf(doing, childId);
  const [grandmother, parent] = [oneOf(relatives, 'grandmother'), oneOf(relatives, 'mother', 'father')];
  if (!grandmother || !parent) return;
  const [since, { kind, parentalResponsibility }] = [addDays(on, -200), parent];
  const away = { who: parent.id, ofWhom: [childId], kind, parentalResponsibility, takesPart: false, since };
  allowed(await relatePersons(doing.tx, away, on));
  const hers = { ...SAID, who: grandmother.id, ofWhom: [parent.id], kind: 'mother' as const, since };
  allowed(await relatePersons(doing.tx, hers, on));
};

/** The child's mother expects another. */
const tellOfUnborn: Told = async (doing, childId, on) => {
  const mother = oneOf(await relativesOf(doing, childId), 'mother');
  const [family] = await listFamiliesOf(doing.tx, childId);
  if (!mother || !family) return;
  const familyName = mother.name.split(' ').at(-1)!;
  const unborn = { as: 'unborn' as const, givenName: '', familyName, day: addDays(on, 110), sex: null };
  const { id } = allowed(await addPerson(doing, family.id, unborn, on));
  const hers = { ...SAID, who: mother.id, ofWhom: [id], kind: 'mother' as const, since: on };
  allowed(await relatePersons(doing.tx, hers, on));
};
