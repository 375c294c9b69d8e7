import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { ATTENDANCE_CODES } from '../codes/attendance-codes.ts';
import { addSessions, buildMarkTable, countSessions, NO_SESSIONS, type Sessions } from './attendance.rules.ts';

/** The columns of DfE's file on attendance (year to date), by the code whose sessions they count. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  '/': 'reason_present_am',
  '\\': 'reason_present_pm',
  L: 'reason_l_present_late_before_registers_closed',
  I: 'reason_i_authorised_illness',
  M: 'reason_m_authorised_medical_dental',
  R: 'reason_r_authorised_religious_observance',
  S: 'reason_s_authorised_study_leave',
  T: 'reason_t_authorised_mobile_child',
  H: 'reason_h_authorised_holiday',
  E: 'reason_e_authorised_excluded',
  C: 'reason_c_authorised_other',
  C1: 'reason_c1_authorised_regulated_performance',
  J1: 'reason_j1_authorised_interview',
  C2: 'reason_c2_authorised_temp_reduced_timetable',
  B: 'reason_b_aea_education_off_site',
  J: 'reason_j_aea_interview',
  P: 'reason_p_aea_approved_sporting_activity',
  V: 'reason_v_aea_educational_visit_trip',
  W: 'reason_w_aea_work_experience',
  K: 'reason_k_aea_education_arranged_by_la',
  G: 'reason_g_unauthorised_holiday',
  U: 'reason_u_unauthorised_late_after_registers_closed',
  O: 'reason_o_other_unauthorised',
  N: 'reason_n_no_reason_yet',
};

type PublishedRow = Readonly<Record<string, string>>;

/** Suffolk, primary, academic year 2024/25 (DfE, Pupil attendance in schools; Crown copyright, OGL v3.0). */
const SUFFOLK_PRIMARY: PublishedRow = {
  reason_present_am: '7891041',
  reason_present_pm: '7952597',
  reason_l_present_late_before_registers_closed: '118905',
  reason_i_authorised_illness: '505513',
  reason_m_authorised_medical_dental: '46057',
  reason_r_authorised_religious_observance: '3548',
  reason_s_authorised_study_leave: '29',
  reason_t_authorised_mobile_child: '1147',
  reason_h_authorised_holiday: '0',
  reason_e_authorised_excluded: '10328',
  reason_c_authorised_other: '60241',
  reason_c1_authorised_regulated_performance: '296',
  reason_j1_authorised_interview: '1847',
  reason_c2_authorised_temp_reduced_timetable: '35511',
  reason_b_aea_education_off_site: '38157',
  reason_j_aea_interview: '0',
  reason_p_aea_approved_sporting_activity: '15800',
  reason_v_aea_educational_visit_trip: '124879',
  reason_w_aea_work_experience: '5',
  reason_k_aea_education_arranged_by_la: '4743',
  reason_g_unauthorised_holiday: '88445',
  reason_u_unauthorised_late_after_registers_closed: '32818',
  reason_o_other_unauthorised: '89230',
  reason_n_no_reason_yet: '9536',
  overall_attendance: '16146127',
  overall_absence: '884546',
  authorised_absence: '664517',
  unauthorised_absence: '220029',
  late_sessions: '151723',
  possible_sessions: '17030673',
};

const now = buildMarkTable(ATTENDANCE_CODES, getLocalDate('2025-06-02'));
const before2024 = buildMarkTable(ATTENDANCE_CODES, getLocalDate('2024-06-03'));

/** Schools still send a few of the codes withdrawn in 2024 (H, J); DfE goes on counting them as they were. */
function sessionsIn(row: PublishedRow): Sessions {
  return ATTENDANCE_CODES.filter(({ code }) => code in COLUMN_OF).reduce((sum, { code, char, validTo }) => {
    const one = countSessions(validTo === null ? now : before2024, char);
    return addSessions(sum, times(Number(row[COLUMN_OF[code]!]), one));
  }, NO_SESSIONS);
}

const times = (n: number, one: Sessions): Sessions => ({
  possible: n * one.possible,
  attended: n * one.attended,
  authorised: n * one.authorised,
  unauthorised: n * one.unauthorised,
  late: n * one.late,
});

describe('the arithmetic of attendance', () => {
  it('gives the published totals of one local authority', () => {
    expect(sessionsIn(SUFFOLK_PRIMARY)).toEqual({
      possible: 17_030_673,
      attended: 16_146_127,
      authorised: 664_517,
      unauthorised: 220_029,
      late: 151_723,
    });
  });

  const folder = process.env['ROOTED_REFERENCE_DATA'];

  // Authorised absence is short of the published total by a few sessions in 56 of 491 rows: a code counted, not listed.
  it.skipIf(folder === undefined)('gives those of every published row of 2024/25 (needs ROOTED_REFERENCE_DATA)', () => {
    const rows = readRows(join(folder!, 'attendance-2024-25/data/attendance_data_dashboard/EES_ytd_data.csv'));
    const complete = rows.filter((row) => Object.values(COLUMN_OF).every((column) => /^\d/.test(row[column]!)));
    expect(complete).toHaveLength(491);
    for (const row of complete) {
      const sessions = sessionsIn(row);
      const unlisted = Number(row['authorised_absence']) - sessions.authorised;
      expect(unlisted).toBeGreaterThanOrEqual(0);
      expect(unlisted / sessions.possible).toBeLessThan(0.000_1);
      expect(sessions).toMatchObject({
        possible: Number(row['possible_sessions']) - unlisted,
        attended: Number(row['overall_attendance']),
        unauthorised: Number(row['unauthorised_absence']),
        late: Number(row['late_sessions']),
      });
    }
  });
});

function readRows(file: string): PublishedRow[] {
  const [head, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const columns = head!.split(',');
  return lines.map((line) => {
    const cells = line.replace(/"[^"]*"/g, (quoted) => quoted.replaceAll(',', ';')).split(',');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index]!]));
  });
}
