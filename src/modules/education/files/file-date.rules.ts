import { addDays, findLocalDate, getLocalDate, type LocalDate } from '#kernel/local-date.ts';

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/;
const BRITISH = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
/** Five digits reach from 1927 to 2173, so that a year or a year group is never read as a day. */
const SPREADSHEET = /^(\d{5})(?:\.\d+)?$/;

/** Where spreadsheets begin to count, so that the numbers after their 29 February 1900, which never was, come out right. */
const DAY_NOUGHT = getLocalDate('1899-12-30');

/**
 * A day as files write it: 2025-09-01, with or without a time; 01/09/2025, day first; or a spreadsheet's number of days
 * (45901). Nothing for anything else: a month alone (09/2025) is not a day, and none is made up for it.
 */
export function findFileDate(text: string): LocalDate | undefined {
  const written = text.trim();
  const iso = ISO.exec(written);
  if (iso) return findLocalDate(iso[1]!);
  const british = BRITISH.exec(written);
  if (british) return findLocalDate(`${british[3]}-${british[2]!.padStart(2, '0')}-${british[1]!.padStart(2, '0')}`);
  const days = SPREADSHEET.exec(written);
  return days ? addDays(DAY_NOUGHT, Number(days[1])) : undefined;
}
