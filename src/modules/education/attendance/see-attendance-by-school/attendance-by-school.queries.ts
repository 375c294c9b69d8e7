import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';

export type SchoolByWeek = {
  readonly name: string;
  /** Weeks that have marks, in order. `percent` is null where it is hidden. */
  readonly weeks: readonly { readonly week: LocalDate; readonly percent: number | null }[];
};

type Row = {
  readonly id: Id<'organisation'>;
  readonly name: string;
  readonly total: number;
  /** Null at a school without any marks. */
  readonly week: LocalDate | null;
  readonly percent: number | null;
};

/** Twelve schools from this one on, in the order of their names, and how many there are in all. */
export async function listAttendanceBySchool(
  tx: Tx,
  firstWeek: LocalDate,
  lastWeek: LocalDate,
  skip: number,
): Promise<{ schools: SchoolByWeek[]; total: number }> {
  const { rows } = await sql<Row>`
    select school_org_id as id, school_name as name, schools as total, week, percent
      from education.attendance_by_school(${firstWeek}, ${lastWeek}, ${skip})`.execute(tx);
  const schools = [...Map.groupBy(rows, ({ id }) => id).values()].map((own) => ({
    name: own[0]!.name,
    weeks: own.flatMap(({ week, percent }) => (week === null ? [] : [{ week, percent }])),
  }));
  return { schools, total: rows[0]?.total ?? 0 };
}
