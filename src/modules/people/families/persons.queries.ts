import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import { type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import { type NamedPerson, listNamed } from '../identity/names.queries.ts';
import { childrenAmong } from './children-among.queries.ts';
import type { HomeRow } from './homes.rules.ts';
import type { Tie } from './ties.rules.ts';

/** Somebody of a family, as the actor may see them. What is not known, or not theirs to see, is null. */
export type FamilyMember = NamedPerson & {
  readonly birthday: LocalDate | null;
  /** F or M, as the person's school has it; U where that is not said. */
  readonly sex: 'F' | 'M' | 'U' | null;
  /** Of a child who is not born yet. */
  readonly dueOn: LocalDate | null;
  readonly diedOn: LocalDate | null;
  readonly isChild: boolean;
  readonly reachedBy: readonly string[];
};

/** Those of these persons whom the actor may see, adults first, then the oldest child. */
export async function listPersons(tx: Tx, ids: readonly Id<'person'>[]): Promise<FamilyMember[]> {
  const named = new Map((await listNamed(tx, ids)).map((person) => [person.id, person]));
  const children = await childrenAmong(tx, ids, todayInLondon());
  const { rows } = await sql<Omit<FamilyMember, keyof NamedPerson | 'isChild'> & { id: Id<'person'> }>`
    select p.id, b.date as birthday, b.sex, case when b.date is null then e.due_on end as "dueOn", d.died_on as "diedOn",
           array(select distinct c.value from people.contact_point c where c.person_id = p.id and c.to_date is null
                  order by c.value) as "reachedBy"
      from unnest(${[...named.keys()]}::uuid[]) p (id)
      left join people.birth b on b.person_id = p.id
      left join people.expected_birth e on e.person_id = p.id
      left join people.death d on d.person_id = p.id`.execute(tx);
  const born = ({ birthday, dueOn }: FamilyMember): string => birthday ?? dueOn ?? '';
  return rows
    .map((row): FamilyMember => ({ ...row, ...named.get(row.id)!, isChild: children.has(row.id) }))
    .toSorted((a, b) => Number(a.isChild) - Number(b.isChild) || born(a).localeCompare(born(b)));
}

/** How these persons and others are related now, as far as the actor may see both. */
export async function listTies(tx: Tx, ids: readonly Id<'person'>[]): Promise<Tie[]> {
  const { rows } = await sql<Tie>`
    select distinct on (r.person_id, r.to_person_id) r.person_id as "personId", r.to_person_id as "toPersonId", r.kind,
           r.parental_responsibility as "parentalResponsibility", r.takes_part as "takesPart"
      from (select * from people.relationship where person_id = any (${[...ids]}::uuid[])
            union select * from people.relationship where to_person_id = any (${[...ids]}::uuid[])) r
     where r.to_date is null
     order by r.person_id, r.to_person_id, r.from_date desc nulls last, r.id`.execute(tx);
  return rows;
}

/** Where these persons live now: as those say who work with them, and as somebody recorded who once did. */
export async function listHomeRows(tx: Tx, ids: readonly Id<'person'>[]): Promise<HomeRow[]> {
  const { rows } = await sql<HomeRow>`
    select a.person_id as "personId", a.lines, a.postcode, a.lives
      from people.address a
     where a.person_id = any (${[...ids]}::uuid[]) and a.to_date is null
       and (a.recorded_by is not null or people.still_supplies(a.source_org, a.person_id))
     order by array_position(${[...ids]}::uuid[], a.person_id), a.from_date, a.id`.execute(tx);
  return rows;
}
