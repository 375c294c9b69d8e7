import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';

/** Weeks from the one that `from` is in to the one that `to` is in. */
export type WeeksAsked = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** As it was known then; now, unless said. */
  readonly knownAt?: Date;
};

export type Week = {
  readonly personId: Id<'person'>;
  readonly enrolmentId: Id<'enrolment'>;
  readonly monday: LocalDate;
  /** Ten, Monday morning first; '-' where none is recorded. */
  readonly marks: string;
};

/** A pupil and all their marks as one string, ten to a week: `weeks[i]` begins at `10 * i`. A week at two schools is there twice. */
export type PupilWeeks = {
  readonly personId: Id<'person'>;
  readonly enrolmentId: Id<'enrolment'>;
  readonly yearGroup: string | null;
  readonly weeks: readonly LocalDate[];
  readonly marks: string;
};

const known = (at: Date | undefined) =>
  at ? sql`known_from <= ${at} and known_to > ${at}` : sql`known_to = 'infinity'`;

/** These persons' weeks, at whatever school, in order. */
export async function weeksOf(tx: Tx, personIds: readonly Id<'person'>[], asked: WeeksAsked): Promise<Week[]> {
  const { rows } = await sql<Week>`
    select person_id as "personId", enrolment_id as "enrolmentId", week as monday, marks
      from education.attendance_week
     where person_id = any (${[...personIds]}::uuid[]) and week > ${asked.from}::date - 7 and week <= ${asked.to}
       and ${known(asked.knownAt)}
     order by person_id, week, enrolment_id`.execute(tx);
  return rows;
}

const PUPILS_AT_ONCE = 2_000;

/**
 * Everybody on a school's roll on the last of the days asked for, with their weeks wherever they were, some pupils
 * at a time. Pupils without a mark come too. A pupil is one row from the database: 75,000 pupils are read in seconds.
 */
export async function* readWeeks(
  tx: Tx,
  schoolOrgId: Id<'organisation'>,
  asked: WeeksAsked,
): AsyncGenerator<readonly PupilWeeks[]> {
  let after: string | null = null;
  for (;;) {
    const page: readonly PupilWeeks[] = await readPage(tx, schoolOrgId, asked, after);
    if (page.length > 0) yield page;
    if (page.length < PUPILS_AT_ONCE) return;
    after = page.at(-1)!.personId;
  }
}

async function readPage(
  tx: Tx,
  schoolOrgId: Id<'organisation'>,
  { from, to, knownAt }: WeeksAsked,
  after: string | null,
): Promise<PupilWeeks[]> {
  const { rows } = await sql<PupilWeeks>`
    with page as (
      select distinct on (person_id) person_id, id, year_group from education.enrolment
       where school_org_id = ${schoolOrgId} and entry_date <= ${to} and (leaving_date is null or leaving_date >= ${to})
         and (${after}::uuid is null or person_id > ${after}::uuid)
       order by person_id, entry_date desc limit ${PUPILS_AT_ONCE}
    )
    select page.person_id as "personId", page.id as "enrolmentId", page.year_group as "yearGroup",
           coalesce(w.weeks, '{}') as weeks, coalesce(w.marks, '') as marks
      from page left join lateral (
        select array_agg(week order by week, enrolment_id) as weeks, string_agg(marks, '' order by week, enrolment_id) as marks
          from education.attendance_week w
         where w.person_id = page.person_id and week > ${from}::date - 7 and week <= ${to} and ${known(knownAt)}) w on true
     order by page.person_id`.execute(tx);
  return rows;
}
