import { sql } from 'kysely';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { AttendanceCode } from './attendance-codes.ts';
import { type MarkTables, buildMarkTables } from '../attendance/attendance.rules.ts';
import type { CategoryCode, SuspensionLimits, SuspensionReason } from './suspension-codes.ts';

/** The codes of all years, those of histories too. */
export async function listAttendanceCodes(tx: Tx): Promise<AttendanceCode[]> {
  const { rows } = await sql<AttendanceCode>`
    select code, char, meaning, counts_as as "group", attended, possible, late,
           valid_from as "validFrom", valid_to as "validTo", source
      from education.attendance_code order by valid_from, code`.execute(tx);
  return rows;
}

/** What each mark is worth in every span of days in which the codes do not change, oldest first. */
export const markTables = async (tx: Tx): Promise<MarkTables> => buildMarkTables(await listAttendanceCodes(tx));

export async function listSuspensionCategories(tx: Tx): Promise<CategoryCode[]> {
  const { rows } = await sql<CategoryCode>`
    select code, category, meaning, source from education.suspension_category order by code`.execute(tx);
  return rows;
}

export async function listSuspensionReasons(tx: Tx): Promise<SuspensionReason[]> {
  const { rows } = await sql<SuspensionReason>`
    select code, meaning, valid_from as "validFrom", valid_to as "validTo", dates_confirmed as "datesConfirmed", source
      from education.suspension_reason order by valid_from, code`.execute(tx);
  return rows;
}

/** The limits in force on a day. Throws where none is known. */
export async function getSuspensionLimits(tx: Tx, on: LocalDate): Promise<SuspensionLimits> {
  const { rows } = await sql<SuspensionLimits>`
    select if_parent_asks_over as "ifParentAsksOver", always_over as "alwaysOver", warn_from as "warnFrom", most, source
      from education.suspension_limit where valid_from <= ${on} order by valid_from desc limit 1`.execute(tx);
  if (!rows[0]) throw new Error(`no limits of suspension are known for ${on}`);
  return rows[0];
}
