import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Upn } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Enrolment, OnMyRoll } from './on-roll.rules.ts';

export type School = {
  readonly id: Id<'organisation'>;
  readonly name: string;
  readonly urn: string;
  /** Local authority and establishment number; null where it has no establishment number. */
  readonly laEstab: string | null;
  readonly phase: string;
  readonly closed: boolean;
};

export type OnRoll = Pick<Enrolment, 'personId' | 'yearGroup' | 'entryDate'> & {
  readonly enrolmentId: Id<'enrolment'>;
};

const SCHOOL = sql`org_id as id, name, urn, la_code || establishment_number as "laEstab", phase, closed`;

/** The schools among these organisations. */
export async function schoolsOf(tx: Tx, orgIds: readonly Id<'organisation'>[]): Promise<School[]> {
  const { rows } = await sql<School>`
    select ${SCHOOL} from education.school where org_id = any (${[...orgIds]}::uuid[]) order by name`.execute(tx);
  return rows;
}

/** The open schools that have these local authority and establishment numbers. */
export async function listSchoolsByNumber(tx: Tx, laEstabs: readonly string[]): Promise<School[]> {
  const { rows } = await sql<School>`
    select ${SCHOOL} from education.school
     where not closed and (la_code, establishment_number) in (
       select left(number, 3), substr(number, 4) from unnest(${[...laEstabs]}::text[]) number)`.execute(tx);
  return rows;
}

export async function listSchoolsByUrn(tx: Tx, urns: readonly string[]): Promise<School[]> {
  const { rows } = await sql<School>`
    select ${SCHOOL} from education.school where urn = any (${[...urns]}::text[])`.execute(tx);
  return rows;
}

/** Who is on a school's roll on a day, as far as the actor may see them. */
export async function readRoll(tx: Tx, schoolOrgId: Id<'organisation'>, on: LocalDate): Promise<OnRoll[]> {
  const { rows } = await sql<OnRoll>`
    select person_id as "personId", id as "enrolmentId", year_group as "yearGroup", entry_date as "entryDate"
      from education.enrolment
     where school_org_id = ${schoolOrgId} and entry_date <= ${on} and (leaving_date is null or leaving_date >= ${on})
     order by person_id`.execute(tx);
  return rows;
}

/** Where these persons are and were at school, the newest first. */
export async function enrolmentsOf(tx: Tx, personIds: readonly Id<'person'>[]): Promise<Enrolment[]> {
  const { rows } = await sql<Enrolment>`
    select id, person_id as "personId", school_org_id as "schoolOrgId", status, year_group as "yearGroup",
           entry_date as "entryDate", leaving_date as "leavingDate", destination
      from education.enrolment where person_id = any (${[...personIds]}::uuid[])
     order by entry_date desc, id`.execute(tx);
  return rows;
}

/** Who is meant by these pupil numbers in a file of the actor's school: a pupil's last enrolment there comes first. */
export async function findOnMyRoll(tx: Tx, upns: readonly Upn[]): Promise<OnMyRoll[]> {
  const { rows } = await sql<OnMyRoll>`
    select upn, enrolment_id as "enrolmentId", person_id as "personId", entry_date as "entryDate",
           leaving_date as "leavingDate"
      from education.on_my_roll(${[...upns]}::text[])`.execute(tx);
  return rows;
}
