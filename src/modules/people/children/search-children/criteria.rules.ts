import { type LocalDate, findLocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { foldName } from '../../identity/names.rules.ts';
import { readUpn } from '../../identity/upn.rules.ts';

/** What is searched for. Null does not matter. */
export type SearchCriteria = {
  /** Folded. */
  readonly name: string | null;
  readonly upn: string | null;
  readonly birthday: LocalDate | null;
};

/** What stands in the boxes: a name or a UPN, and three for a birthday. */
export type SearchTyped = {
  readonly q: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
};

export type SearchRefusal = 'too-short' | 'too-long' | 'no-such-day';

const LONGEST = 100;

/** Undefined where nothing was typed. One letter would find everybody. */
export function readSearch(typed: SearchTyped): Ruling<SearchCriteria | undefined, SearchRefusal> {
  const q = typed.q.trim();
  if (q.length > LONGEST) return refuse('too-long');
  const day = readBirthday(typed);
  if (!day.allowed) return day;
  const birthday = day.value;
  if (q === '') return allow(birthday === null ? undefined : { name: null, upn: null, birthday });
  const upn = readUpn(q);
  if (upn.allowed) return allow({ name: null, upn: upn.value, birthday });
  const name = foldName(q);
  return name.length < 2 ? refuse('too-short') : allow({ name, upn: null, birthday });
}

function readBirthday({ day, month, year }: SearchTyped): Ruling<LocalDate | null, 'no-such-day'> {
  const [d, m, y] = [day.trim(), month.trim(), year.trim()];
  if (d === '' && m === '' && y === '') return allow(null);
  const date = findLocalDate(`${y.padStart(4, '0')}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`);
  return date ? allow(date) : refuse('no-such-day');
}
