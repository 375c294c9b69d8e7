import { addDays } from '#kernel/local-date.ts';
import { judgeChildren } from '#modules/identification/attendance-first/judge-children.ts';
import { flagSchool } from '#modules/identification/flags/flag-pupils/flag-school.ts';
import type { BenchSite } from './bench-site.ts';
import { type Measured, inTurn, noSlowerThan } from './measure.ts';

const GOAL = 3;
/** Marks of an absence (DfE pupil absence methodology). */
const ABSENT = new Set('CcdEHIjMRSTGNOU'.split('').map((mark) => mark.charCodeAt(0)));

/**
 * The flags of every pupil of every school, with their reasons stored, where none stood before. The floor reads the same
 * weeks and counts the absences in them, once.
 */
export async function benchFlags(site: BenchSite): Promise<Measured> {
  const { borough, database, superuser, leadOf } = site;
  const leads = await Promise.all(borough.schools.map(({ key }) => leadOf(key)));
  let flagged = 0;
  let pupils = 0;
  const flag = async () => {
    [flagged, pupils] = [0, 0];
    for (const lead of leads) {
      const run = await database.as(lead, (tx) => flagSchool(tx, lead.orgId, borough.today));
      flagged += run!.raised.length;
      pupils += run!.pupils;
    }
  };
  const [first] = leads;
  const { since } = await database.as(first!, (tx) => judgeChildren(tx, [], first!.orgId, borough.today));
  const count = async () => {
    for (const { orgId } of leads) {
      const { rows } = await superuser.query<{ marks: string }>({
        name: 'bench marks',
        text: `select w.marks from education.enrolment e cross join lateral (
                 select string_agg(w.marks, '') as marks from education.attendance_week w
                  where w.person_id = e.person_id and w.week > $2 and w.known_to = 'infinity') w
                where e.school_org_id = $1 and coalesce(e.leaving_date >= $3, true) and w.marks is not null`,
        values: [orgId, addDays(since, -7), borough.today],
      });
      for (const { marks } of rows) countAbsences(marks);
    }
  };
  const before = () => superuser.query('truncate identification.flag_run cascade; checkpoint');
  const took = await inTurn(flag, count, { before });
  return noSlowerThan('flags, reasons stored', took, { of: `${pupils} pupils, ${flagged} flagged`, goal: GOAL });
}

function countAbsences(marks: string): number {
  let absences = 0;
  for (let at = 0; at < marks.length; at++) if (ABSENT.has(marks.charCodeAt(at))) absences += 1;
  return absences;
}
