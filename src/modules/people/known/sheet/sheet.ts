import type { Id } from '#kernel/id.ts';
import { getLocalDate, inWords } from '#kernel/local-date.ts';
import type { Asked } from '#platform/web/request.ts';
import { RELATIONSHIP_LABELS } from '../../families/relationships.rules.ts';
import { type NamedPerson, listNamed, namesOf } from '../../identity/names.queries.ts';
import type { KnownLine, KnownSource } from '../../panels.ts';
import { listFacts } from '../facts.queries.ts';
import { peoplePaths } from '../../people.paths.ts';
import { tellersOf, toldInWords } from '../told-by.ts';
import { type Recorded, listRecorded } from '../recorded.queries.ts';

/** All that is known of a person, as far as the actor may see it. */
export type KnownPerson = NamedPerson & { readonly lines: readonly KnownLine[] };

/** What is known of persons, each line with who said so and when. The same line from several sources stands once each. */
export async function loadSheet(
  asked: Asked,
  personIds: readonly Id<'person'>[],
  sources: readonly KnownSource[],
): Promise<KnownPerson[]> {
  const persons = await listNamed(asked.tx, personIds);
  const ids = persons.map(({ id }) => id);
  const lines = await recordedLines(asked, persons);
  for (const source of sources.filter(({ needs }) => asked.actor.permissions.has(needs)))
    lines.push(...(await source.load(asked, ids)));
  lines.push(...(await toldLines(asked, ids)));
  const linesOf = Map.groupBy(lines, ({ personId }) => personId);
  const asGiven = new Map(personIds.map((id, place) => [id, place]));
  return persons
    .toSorted((a, b) => asGiven.get(a.id)! - asGiven.get(b.id)!)
    .map((person) => ({ ...person, lines: linesOf.get(person.id) ?? [] }));
}

async function recordedLines({ tx, actor }: Asked, persons: readonly NamedPerson[]): Promise<KnownLine[]> {
  const ids = persons.map(({ id }) => id);
  const urlIds = new Map(persons.map(({ id, urlId }) => [id, urlId]));
  const mayKeep = actor.permissions.has('people:keep-record');
  const recorded = await listRecorded(tx, actor, ids);
  const names = await namesOf(
    tx,
    recorded.flatMap(({ relative }) => (relative ? [relative] : [])),
  );
  return recorded.flatMap((each): KnownLine[] => {
    const words = inOwnWords(each, names);
    const path = mayKeep ? pathToCorrect(each.what, urlIds.get(each.personId)!) : undefined;
    return words ? [{ personId: each.personId, ...words, toldBy: each.orgName, on: each.since, path }] : [];
  });
}

async function toldLines({ tx, actor }: Asked, ids: readonly Id<'person'>[]): Promise<KnownLine[]> {
  const facts = await listFacts(tx, ids);
  const names = await namesOf(tx, tellersOf(facts));
  const maySay = actor.permissions.has('people:record-fact');
  return facts.map((fact) => ({
    personId: fact.personId,
    label: fact.label,
    value: fact.answer,
    toldBy: toldInWords(fact, names),
    on: fact.toldOn,
    sensitive: fact.sensitivity !== 'general',
    path: maySay ? peoplePaths.correctFact(fact.urlId) : undefined,
  }));
}

/** What the record has is corrected where it is kept. */
function pathToCorrect(what: Recorded['what'], person: string): string | undefined {
  if (what === 'full-name') return peoplePaths.changeName(person);
  if (what === 'birthday') return peoplePaths.correctBirthday(person);
  if (what === 'reached-by') return peoplePaths.changeReach(person);
  return what === 'home' ? peoplePaths.homes(person) : undefined;
}

/** Undefined where it is a relative whom the actor may not see. */
function inOwnWords(
  { what, value, relative, relationship, parentalResponsibility }: Recorded,
  names: ReadonlyMap<Id<'person'>, string>,
): { label: string; value: string } | undefined {
  if (what === 'full-name') return { label: 'Full name', value };
  if (what === 'birthday') return { label: 'Born', value: inWords(getLocalDate(value)) };
  if (what === 'home') return { label: 'Home', value };
  if (what === 'reached-by') return { label: 'How to reach them', value };
  const name = names.get(relative!);
  const label = RELATIONSHIP_LABELS[relationship!];
  return name === undefined
    ? undefined
    : { label, value: parentalResponsibility ? `${name}, with parental responsibility` : name };
}
