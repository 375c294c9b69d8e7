import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '#kernel/actor.ts';
import { type Id, newId, newUrlId, type UrlId } from '#kernel/id.ts';
import type { Organisation, TestSite } from '#modules/access/testing/test-site.ts';
import { upnCheckLetter, type Upn } from '#modules/people/index.ts';
import { importFile } from '#platform/imports/import-file.ts';
import type { ImportKind } from '#platform/imports/import-kind.ts';

type Arranging = Pick<TestSite, 'organisation' | 'past'>;

let made = 0;

/** A school that is in the list of schools. `laEstab` is drawn up where it is not given. */
export async function aSchool(
  site: Arranging,
  name: string,
  laEstab = `999${String(2000 + ++made)}`,
): Promise<Organisation> {
  const school = await site.organisation(name, 'school');
  await site.past(
    `insert into education.school (org_id, urn, name, la_code, establishment_number, phase) values ($1, $2, $3, $4, $5, 'Primary')`,
    [school.id, String(900_000 + ++made), name, laEstab.slice(0, 3), laEstab.slice(3)],
  );
  return school;
}

/** A permanent UPN of a fictional authority, by its serial number. */
export function aUpn(serial: number): Upn {
  const digits = `999${String(20_250_0000 + serial).padStart(9, '0')}`;
  return `${upnCheckLetter(digits)}${digits}` as Upn;
}

export type ArrangedPupil = {
  readonly personId: Id<'person'>;
  readonly urlId: UrlId<'person'>;
  readonly enrolmentId: Id<'enrolment'>;
  readonly upn: Upn;
};

type PupilDetails = {
  upn: Upn;
  entry?: string;
  leaving?: string | null;
  year?: string;
  given?: string;
  family?: string;
};

/** Pupils on a school's roll, held by it, arranged past every policy. */
export async function pupilsOf(
  site: Arranging,
  school: Organisation,
  details: readonly PupilDetails[],
): Promise<ArrangedPupil[]> {
  const pupils = details.map((pupil) => ({
    personId: newId<'person'>(),
    urlId: newUrlId<'person'>(),
    enrolmentId: newId<'enrolment'>(),
    given: 'Robin',
    family: 'Example',
    entry: '2024-09-02',
    leaving: null,
    year: '7',
    ...pupil,
  }));
  await site.past(
    `with given as (
       select * from json_to_recordset($1) as g ("personId" uuid, "urlId" text, "enrolmentId" uuid, upn text, entry date,
                                                 leaving date, year text, given text, family text)
     ), person as (
       insert into people.person (id, url_id, supplied_by) select "personId", "urlId", $2 from given
     ), held as (
       insert into people.involvement (id, person_id, org_id, kind, level, because_of, confirmed_at)
       select gen_random_uuid(), "personId", $2, 'enrolled', 3, 'arranged', now() from given
     ), named as (
       insert into people.name (id, person_id, kind, given, family, folded, source_org)
       select gen_random_uuid(), "personId", 'legal', given, family, lower(given || ' ' || family), $2 from given
     ), numbered as (
       insert into people.identifier (id, person_id, kind, value, source_org)
       select gen_random_uuid(), "personId", 'upn', upn, $2 from given
     )
     insert into education.enrolment (id, person_id, school_org_id, year_group, entry_date, leaving_date)
     select "enrolmentId", "personId", $2, year, entry, leaving from given`,
    [JSON.stringify(pupils), school.id],
  );
  return pupils;
}

/** The area's calendar of 2025/26, with a half-term in each term. */
export async function aCalendar(site: Arranging): Promise<void> {
  await site.past(`
    insert into education.term (id, academic_year, name, first_day, last_day) values
      (gen_random_uuid(), '2025/26', 'Autumn 2025', '2025-09-01', '2025-12-19'),
      (gen_random_uuid(), '2025/26', 'Spring 2026', '2026-01-05', '2026-03-27'),
      (gen_random_uuid(), '2025/26', 'Summer 2026', '2026-04-13', '2026-07-22')`);
  await site.past(`
    insert into education.closure (id, because, first_day, last_day) values
      (gen_random_uuid(), 'half-term', '2025-10-27', '2025-10-31'),
      (gen_random_uuid(), 'half-term', '2026-02-16', '2026-02-20'),
      (gen_random_uuid(), 'half-term', '2026-05-25', '2026-05-29')`);
}

const folder = mkdtempSync(join(tmpdir(), 'rooted-import-'));

/** Sends a file as somebody would. Comes back with the counts and, at its rows, what was refused. */
export async function importText(
  site: Pick<TestSite, 'database'>,
  kind: ImportKind,
  actor: Actor,
  text: string | Buffer,
) {
  const path = join(folder, randomUUID());
  await writeFile(path, text);
  const { run, faults } = await importFile({ database: site.database, kinds: [kind], actor, path, folder });
  const { added, changed, unchanged, refused, status } = run;
  return {
    runId: run.id,
    status,
    counts: [added, changed, unchanged, refused],
    faults: faults.map(({ row, column, code }) => `${row} ${column} ${code}`),
  };
}
