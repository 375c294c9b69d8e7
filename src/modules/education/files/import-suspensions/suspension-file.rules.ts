import { addDays, inWords, weekday, type LocalDate } from '#kernel/local-date.ts';
import type { Upn } from '#modules/people/index.ts';
import { isComplete, readRow, type FileVerdict, type RawRow, type RowReader } from '../file-row.rules.ts';
import type {
  CategoryCode,
  SuspensionCategory,
  SuspensionLimits,
  SuspensionReason,
} from '../../codes/suspension-codes.ts';

type Needed = {
  readonly upn: Upn;
  readonly category: SuspensionCategory;
  readonly startDate: LocalDate;
};

export type SuspensionRow = Needed & {
  /** One to three, the main one first. */
  readonly reasons: readonly string[];
  readonly startSession: 'AM' | 'PM';
  /** Half days; null for a permanent exclusion. */
  readonly sessions: number | null;
  /** Null for a permanent exclusion, and where the file does not say. */
  readonly endDate: LocalDate | null;
};

export type SuspensionFileContext = {
  readonly categories: readonly CategoryCode[];
  readonly reasons: readonly SuspensionReason[];
  readonly limits: SuspensionLimits;
  readonly today: LocalDate;
  readonly laNumbers: ReadonlySet<string> | null;
};

/** A suspension is recorded at the latest when it begins in the weeks to come; later is a slip in the year. */
const DAYS_AHEAD = 90;

const HALVES: ReadonlyMap<string, 'AM' | 'PM'> = new Map([
  ['AM', 'AM'],
  ['PM', 'PM'],
]);

export function ruleOnSuspensionRow(raw: RawRow, context: SuspensionFileContext): FileVerdict<SuspensionRow> {
  const row = readRow(raw);
  const categories = new Map(context.categories.map(({ code, category }) => [code, category]));
  const needed: { readonly [Key in keyof Needed]: Needed[Key] | null } = {
    upn: row.needed('UPN', row.upn('UPN', context.laNumbers)),
    category: row.needed('Category', row.oneOf('Category', categories)),
    startDate: row.needed('StartDate', readStart(row, context.today)),
  };
  const suspension = {
    reasons: readReasons(row, context.reasons, needed.startDate),
    startSession: row.oneOf('StartSession', HALVES) ?? 'AM',
    sessions: needed.category && readSessions(row, needed.category, context.limits),
    endDate: row.date('EndDate'),
  };
  checkEnd(row, { ...needed, ...suspension });
  if (row.faults.length > 0 || !isComplete<Needed>(needed)) return { allowed: false, faults: row.faults };
  return { allowed: true, value: { ...needed, ...suspension } };
}

function readStart(row: RowReader, today: LocalDate): LocalDate | null {
  const start = row.date('StartDate');
  if (!start || start <= addDays(today, DAYS_AHEAD)) return start;
  return row.fault('StartDate', 'too-far-ahead', `This is more than ${DAYS_AHEAD} days from now`, 'Check the year');
}

function readReasons(row: RowReader, known: readonly SuspensionReason[], on: LocalDate | null): string[] {
  row.needed('Reason1', row.text('Reason1'));
  const reasons = ['Reason1', 'Reason2', 'Reason3'].map((column) => {
    const text = row.text(column).toUpperCase();
    if (text === '') return null;
    const reason = known.find(({ code }) => code === text);
    if (!reason)
      return row.fault(
        column,
        'unknown-reason',
        `${column} is not a national reason`,
        'Use the code of the national list',
      );
    return on && !couldBeUsed(reason, on)
      ? row.fault(column, 'reason-not-in-force', notInForce(reason, on), 'Use the code that was in force then')
      : text;
  });
  return [...new Set(reasons.filter((reason) => reason !== null))];
}

const couldBeUsed = ({ validFrom, validTo, datesConfirmed }: SuspensionReason, on: LocalDate): boolean =>
  !datesConfirmed || (validFrom <= on && (validTo === null || on <= validTo));

const notInForce = ({ code, validFrom, validTo }: SuspensionReason, on: LocalDate): string =>
  on < validFrom || validTo === null
    ? `The reason ${code} came into use on ${inWords(validFrom)}`
    : `The reason ${code} was last used on ${inWords(validTo)}`;

/** Null for a permanent exclusion, whatever the file counts. */
function readSessions(row: RowReader, category: SuspensionCategory, limits: SuspensionLimits): number | null {
  if (category === 'PERM') return null;
  const text = row.needed('Sessions', row.text('Sessions'));
  if (text === null) return null;
  const sessions = /^\d{1,3}(\.0+)?$/.test(text) ? Number(text) : 0;
  if (sessions === 0)
    return row.fault(
      'Sessions',
      'not-a-number-of-sessions',
      'This is not a whole number of sessions',
      'Count two to a day',
    );
  if (sessions <= limits.most * 2) return sessions;
  const message = `No suspension is longer than ${limits.most} school days, which are ${limits.most * 2} sessions`;
  return row.fault('Sessions', 'over-legal-limit', message, 'Check the number of sessions');
}

type Ending = Pick<SuspensionRow, 'endDate' | 'sessions' | 'startSession'> & {
  readonly [Key in 'category' | 'startDate']: Needed[Key] | null;
};

function checkEnd(row: RowReader, { category, startDate, startSession, sessions, endDate }: Ending): void {
  if (!startDate || !endDate) return;
  if (category === 'PERM')
    row.fault('EndDate', 'permanent-with-end', 'A permanent exclusion has no end date', 'Leave EndDate empty');
  else if (endDate < startDate)
    row.fault('EndDate', 'ends-before-start', 'The suspension ends before it starts', 'Check both dates');
  else if (category === 'SUSP' && sessions !== null && !canHold(sessions, startDate, startSession, endDate)) {
    const message = `There are not ${sessions} sessions on weekdays from the start date to the end date`;
    row.fault('Sessions', 'more-than-fit', message, 'Check the sessions and both dates: two sessions make a day');
  }
}

/** Whether so many sessions lie on weekdays from the first to the last day. */
function canHold(sessions: number, first: LocalDate, session: 'AM' | 'PM', last: LocalDate): boolean {
  let found = session === 'PM' ? -1 : 0;
  for (let day = first; day <= last && found < sessions; day = addDays(day, 1)) if (weekday(day) <= 5) found += 2;
  return found >= sessions;
}
