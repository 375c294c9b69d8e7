import type { Id } from '#kernel/id.ts';
import { type LocalDate, addDays } from '#kernel/local-date.ts';
import {
  addPerson,
  listFamiliesOf,
  listRelatives,
  type PersonToAdd,
  recordDeath,
  recordHome,
  relatePersons,
  type Relative,
  separatePersons,
} from '#modules/people/index.ts';
import type { Doing } from '#platform/web/request.ts';
import { type Story, workingDay } from '../borough/stories.ts';
import { allowed, type Happening } from '../happening.ts';

/**
 * What the school hears of who is who, beside what its file says: parents who live apart, who raises whom and who has
 * died, a child to come, somebody who must not find the others.
 */
export function familyOfStory(story: Story, childId: Id<'person'>, today: LocalDate): Happening[] {
  const told = storyTold(story);
  return told
    ? [{ on: workingDay(today, -14), by: story.schoolUserName, does: (doing, on) => told(doing, childId, on) }]
    : [];
}

function storyTold({ about, stage }: Story): Told | undefined {
  if (about === 'severe' && stage === 'just-started') return tellOfDanger;
  return { 'two-households': tellOfTwoHomes, grandparents: tellOfGrandparents, semh: tellOfUnborn }[about as string];
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

/** Who raises the child is their mother's mother, since her husband died; the mother is not currently involved. */
const tellOfGrandparents: Told = async (doing, childId, on) => {
  const relatives = await relativesOf(doing, childId);
  const [grandmother, parent] = [oneOf(relatives, 'grandmother'), oneOf(relatives, 'mother', 'father')];
  if (!grandmother || !parent) return;
  const [since, { kind, parentalResponsibility }] = [addDays(on, -200), parent];
  const away = { who: parent.id, ofWhom: [childId], kind, parentalResponsibility, takesPart: false, since };
  allowed(await relatePersons(doing.tx, away, on));
  const hers = { ...SAID, who: grandmother.id, ofWhom: [parent.id], kind: 'mother' as const, since };
  allowed(await relatePersons(doing.tx, hers, on));
  const id = await addTo(doing, childId, { as: 'adult', givenName: 'Walter', like: grandmother, day: null }, on);
  if (!id) return;
  const his = { ...SAID, who: id, ofWhom: [childId], kind: 'grandfather' as const, since };
  allowed(await relatePersons(doing.tx, his, on));
  allowed(await recordDeath(doing.tx, id, since, on));
};

/** The child and who raises them left somebody who does not know where they live now, and must not. */
const tellOfDanger: Told = async (doing, childId, on) => {
  const relatives = await relativesOf(doing, childId);
  const raising = relatives.find(({ sameAddress }) => sameAddress);
  if (!raising) return;
  let from = relatives.find(({ kind, sameAddress }) => ['mother', 'father'].includes(kind) && sameAddress !== true)?.id;
  if (!from) {
    from = await addTo(doing, childId, { as: 'adult', givenName: 'Robin', like: raising, day: null }, on);
    if (!from) return;
    const former = { ...SAID, who: from, ofWhom: [raising.id], kind: 'former-partner' as const, since: on };
    allowed(await relatePersons(doing.tx, former, on));
  }
  const why = 'They left after violence at home. A court says that nobody may tell where they are.';
  allowed(await separatePersons(doing.tx, [childId, raising.id], from, why));
};

/** The child's mother expects another. */
const tellOfUnborn: Told = async (doing, childId, on) => {
  const mother = oneOf(await relativesOf(doing, childId), 'mother');
  if (!mother) return;
  const id = await addTo(doing, childId, { as: 'unborn', givenName: '', like: mother, day: addDays(on, 110) }, on);
  if (!id) return;
  const hers = { ...SAID, who: mother.id, ofWhom: [id], kind: 'mother' as const, since: on };
  allowed(await relatePersons(doing.tx, hers, on));
};

type Newcomer = Pick<PersonToAdd, 'as' | 'givenName' | 'day'> & { readonly like: Relative };

/** Somebody with a relative's family name, in the child's family; undefined where the school knows of none. */
async function addTo(
  doing: Doing,
  childId: Id<'person'>,
  { like, ...newcomer }: Newcomer,
  on: LocalDate,
): Promise<Id<'person'> | undefined> {
  const [family] = await listFamiliesOf(doing.tx, childId);
  if (!family) return undefined;
  const added = { ...newcomer, familyName: like.name.split(' ').at(-1)!, sex: null };
  return allowed(await addPerson(doing, family.id, added, on)).id;
}
