import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '#kernel/actor.ts';
import { type Id, newId, type UrlId } from '#kernel/id.ts';
import { addDays, getLocalDate } from '#kernel/local-date.ts';
import type { Organisation, SignedInUser, TestSite } from '#modules/access/testing/test-site.ts';
import type { Upn } from '#modules/people/index.ts';
import { aUpn as aSuppliedUpn } from '#modules/people/testing/people-examples.ts';
import { importFile } from '#platform/imports/import-file.ts';
import type { ImportKind } from '#platform/imports/import-kind.ts';
import { pupilsImport } from '../files/import-pupils/pupils-import.ts';
import type { PupilRow } from '../files/import-pupils/pupil-file.rules.ts';

type Arranging = Pick<TestSite, 'organisation' | 'past'>;

let made = 0;

/** A school that is in the list of schools. A number is made up for it where none is given. */
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

export const aUpn = (serial: number): Upn => aSuppliedUpn(serial) as Upn;

const GIVEN_NAMES = ['Robin', 'Sam', 'Alex', 'Noor', 'Kit', 'Jude', 'Wren', 'Ola', 'Teddy', 'Mina', 'Beck', 'Fay'];
const FAMILY_NAMES = ['Ashdown', 'Brook', 'Carver', 'Dunmore', 'Eldridge', 'Finch', 'Garland', 'Hollis', 'Inskip'];

/** A child of twelve or so in year 7, on the roll since September 2024. */
export const aPupilRow = (serial: number, otherwise: Partial<PupilRow> = {}): PupilRow => ({
  upn: aUpn(serial),
  formerUpn: null,
  givenName: GIVEN_NAMES[serial % GIVEN_NAMES.length]!,
  middleNames: null,
  familyName: FAMILY_NAMES[serial % FAMILY_NAMES.length]!,
  preferredFamilyName: null,
  birthday: addDays(getLocalDate('2013-01-01'), (serial * 17) % 365),
  sex: 'U',
  yearGroup: '7',
  enrolStatus: 'C',
  entryDate: getLocalDate('2024-09-02'),
  leavingDate: null,
  destination: null,
  addressLines: [],
  postcode: null,
  contacts: [],
  ...otherwise,
});

export type ArrangedPupil = {
  readonly personId: Id<'person'>;
  readonly urlId: UrlId<'person'>;
  readonly enrolmentId: Id<'enrolment'>;
  readonly upn: Upn;
};

/** Pupils on the roll of somebody's school, as its file of pupils puts them there; in the order of the rows. */
export async function pupilsOf(
  site: Pick<TestSite, 'database' | 'past'>,
  { actor, organisation }: SignedInUser,
  rows: readonly PupilRow[],
): Promise<ArrangedPupil[]> {
  const numbered = rows.map((row, place) => ({ number: place + 2, row }));
  await site.database.as(actor, (tx) => pupilsImport.apply(tx, actor, numbered, newId<'import run'>()));
  return site.past<ArrangedPupil>(
    `select e.person_id as "personId", p.url_id as "urlId", e.id as "enrolmentId", i.value as upn
       from unnest($2::text[]) with ordinality g (upn, place)
       join people.identifier i on i.value = g.upn and i.source_org = $1
       join education.enrolment e on e.person_id = i.person_id and e.school_org_id = $1
       join people.person p on p.id = e.person_id
      order by g.place`,
    [organisation.id, rows.map(({ upn }) => upn)],
  );
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

/** Weeks of marks as imports leave them: the same for each of these pupils. */
export async function aWeekOfMarks(
  { past }: Pick<TestSite, 'past'>,
  pupils: readonly ArrangedPupil[],
  monday: string,
  marks: string,
): Promise<void> {
  await past(
    `insert into education.attendance_week (person_id, enrolment_id, week, marks, run_id)
     select person_id, enrolment_id, $3::date, $4, gen_random_uuid() from unnest($1::uuid[], $2::uuid[]) p (person_id, enrolment_id)`,
    [pupils.map(({ personId }) => personId), pupils.map(({ enrolmentId }) => enrolmentId), monday, marks],
  );
}
