import { sql } from 'kysely';
import type { Id, UrlId } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Standing, isChildOf, withoutRepeats } from './families.rules.ts';
import { type NamedPerson, listNamed } from '../identity/names.queries.ts';
import { type FamilyMember, listPersons, listTies } from './persons.queries.ts';
import { type RelationshipKind, isRaising } from './relationships.rules.ts';
import type { Tie } from './ties.rules.ts';

/** Somebody a child has, as parent, carer or otherwise, whom the actor may see. */
export type Relative = NamedPerson & {
  readonly childId: Id<'person'>;
  readonly kind: RelationshipKind;
  /** Null where nobody said. */
  readonly parentalResponsibility: boolean | null;
  readonly sameAddress: boolean | null;
  readonly reachedBy: readonly string[];
};

type RelativeRow = Omit<Relative, 'name' | 'urlId'>;

/** Those with parental responsibility first, and of them those whom the child lives with. */
export async function listRelatives(tx: Tx, childIds: readonly Id<'person'>[]): Promise<Relative[]> {
  const { rows } = await sql<RelativeRow>`
    select distinct on (r.person_id, r.to_person_id) r.person_id as "childId", r.to_person_id as id, r.kind,
           r.parental_responsibility as "parentalResponsibility", r.same_address as "sameAddress",
           array(select c.value from people.contact_point c where c.person_id = r.to_person_id and c.to_date is null
                  order by c.kind desc, c.value) as "reachedBy"
      from people.relationship r
     where r.person_id = any (${[...childIds]}::uuid[]) and r.to_date is null
     order by r.person_id, r.to_person_id, r.from_date desc`.execute(tx);
  const named = await listNamed(
    tx,
    rows.map(({ id }) => id),
  );
  const first = ({ parentalResponsibility, sameAddress }: Relative): number =>
    (parentalResponsibility ? 0 : 2) + (sameAddress ? 0 : 1);
  return named
    .flatMap((person) => rows.filter(({ id }) => id === person.id).map((row): Relative => ({ ...row, ...person })))
    .toSorted((a, b) => first(a) - first(b));
}

/** A family and those of it whom the actor may see. */
export type Family = {
  readonly id: Id<'family'>;
  readonly urlId: UrlId<'family'>;
  readonly members: readonly FamilyMember[];
};

/** The families that a child belongs to: more than one where parents live apart. */
export async function listFamiliesOf(tx: Tx, personId: Id<'person'>): Promise<Family[]> {
  const families = await readFamilies(
    tx,
    sql`f.id in (select family_id from people.family_member where person_id = ${personId} and until > now())`,
  );
  return withoutRepeats(families);
}

/** Other families to which members of this one belong too: at another parent's, or where an adult of this one is a child. */
export async function listOtherFamilies(tx: Tx, family: Family): Promise<Family[]> {
  const memberIds = family.members.map(({ id }) => id);
  const families = await readFamilies(
    tx,
    sql`f.id <> ${family.id} and f.id in (
      select family_id from people.family_member where person_id = any (${memberIds}::uuid[]) and until > now())`,
  );
  return withoutRepeats([family, ...families]).filter((other) => other.id !== family.id);
}

/** By what stands in the URL. */
export async function findFamily(tx: Tx, urlId: string): Promise<Family | undefined> {
  const [family] = await readFamilies(tx, sql`f.url_id = ${urlId}`);
  return family;
}

async function readFamilies(tx: Tx, which: ReturnType<typeof sql<boolean>>): Promise<Family[]> {
  const { rows } = await sql<{ id: Id<'family'>; urlId: UrlId<'family'>; memberIds: Id<'person'>[] }>`
    select f.id, f.url_id as "urlId",
           array(select m.person_id from people.family_member m where m.family_id = f.id and m.until > now()) as "memberIds"
      from people.family f where ${which} order by f.created_at, f.id`.execute(tx);
  const persons = await listPersons(
    tx,
    rows.flatMap(({ memberIds }) => memberIds),
  );
  const ties = await listTies(
    tx,
    persons.map(({ id }) => id),
  );
  return rows.map(({ id, urlId, memberIds }) => {
    const standingOf = standingsAmong(memberIds, ties);
    return {
      id,
      urlId,
      members: persons
        .filter((person) => memberIds.includes(person.id))
        .map((person) => ({ ...person, isChild: isChildOf({ ...person, ...standingOf(person.id) }) })),
    };
  });
}

/** Who of these brings up another of them, and who is brought up by one. */
function standingsAmong(memberIds: readonly string[], ties: readonly Tie[]) {
  const within = ties.filter(
    ({ personId, toPersonId, kind }) =>
      isRaising(kind) && memberIds.includes(personId) && memberIds.includes(toPersonId),
  );
  const [raised, raising] = [new Set(within.map((tie) => tie.personId)), new Set(within.map((tie) => tie.toPersonId))];
  return (id: string): Pick<Standing, 'raises' | 'isRaised'> => ({ raises: raising.has(id), isRaised: raised.has(id) });
}

/** The child, and everybody of their families and among their relatives whom the actor may see, the child first. */
export async function listFamilyToName(tx: Tx, childId: Id<'person'>): Promise<NamedPerson[]> {
  const { rows } = await sql<{ id: Id<'person'> }>`
    select m.person_id as id from people.family_member m
     where m.until > now() and m.family_id in (
       select o.family_id from people.family_member o where o.person_id = ${childId} and o.until > now())
    union
    select r.to_person_id from people.relationship r where r.person_id = ${childId} and r.to_date is null`.execute(tx);
  const named = await listNamed(
    tx,
    rows.map(({ id }) => id),
  );
  return named.toSorted((a, b) => Number(b.id === childId) - Number(a.id === childId));
}
