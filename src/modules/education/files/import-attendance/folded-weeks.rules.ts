import { addDays, type LocalDate } from '#kernel/local-date.ts';
import type { Upn } from '#modules/people/index.ts';
import { NO_MARK } from '../../codes/attendance-codes.ts';

const SESSIONS = 10;
const NOTHING = NO_MARK.charCodeAt(0);
/** More weeks than a school's records reach back. */
const MOST_WEEKS = 65_536;

/** One pupil's week as a part of a file gives it: ten marks, '-' where none is given, and the row each stands in. */
export type FoldedWeek = {
  readonly upn: Upn;
  readonly monday: LocalDate;
  readonly friday: LocalDate;
  readonly marks: string;
  readonly rows: Uint32Array;
};

/** Gathers the sessions of a part of a file into weeks, whatever their order: a row costs no object of its own. */
export class FoldedWeeks {
  readonly #upns: Upn[] = [];
  readonly #mondays: LocalDate[] = [];
  readonly #fridays: LocalDate[] = [];
  readonly #pupils = new Map<Upn, number>();
  readonly #weeks = new Map<LocalDate, number>();
  readonly #places = new Map<number, number>();
  readonly #keys: number[] = [];
  #marks = new Uint8Array(SESSIONS * 512).fill(NOTHING);
  #rows = new Uint32Array(SESSIONS * 512);

  get upns(): readonly Upn[] {
    return this.#upns;
  }

  /** The number of a pupil in here, for `add`. */
  pupil(upn: Upn): number {
    return numberOf(upn, this.#pupils, this.#upns);
  }

  /** The number of a week in here, for `add`. */
  week(monday: LocalDate): number {
    const number = numberOf(monday, this.#weeks, this.#mondays);
    if (number === this.#fridays.length) this.#fridays.push(addDays(monday, 4));
    return number;
  }

  /** Keeps the mark, unless the session has one: tells whether that is the same or another. */
  add(pupil: number, week: number, place: number, mark: number, row: number): 'kept' | 'same' | 'another' {
    const at = this.#startOf(pupil * MOST_WEEKS + week) + place;
    const there = this.#marks[at];
    if (there !== NOTHING) return there === mark ? 'same' : 'another';
    this.#marks[at] = mark;
    this.#rows[at] = row;
    return 'kept';
  }

  /** The row that a session's mark came from. */
  rowOf(pupil: number, week: number, place: number): number {
    return this.#rows[this.#startOf(pupil * MOST_WEEKS + week) + place]!;
  }

  *weeks(): Generator<FoldedWeek> {
    for (const [index, key] of this.#keys.entries()) {
      const [from, to] = [index * SESSIONS, (index + 1) * SESSIONS];
      yield {
        upn: this.#upns[Math.floor(key / MOST_WEEKS)]!,
        monday: this.#mondays[key % MOST_WEEKS]!,
        friday: this.#fridays[key % MOST_WEEKS]!,
        marks: String.fromCharCode(...this.#marks.subarray(from, to)),
        rows: this.#rows.subarray(from, to),
      };
    }
  }

  #startOf(key: number): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const start = this.#keys.length * SESSIONS;
    this.#keys.push(key);
    this.#places.set(key, start);
    if (start === this.#marks.length) this.#grow();
    return start;
  }

  #grow(): void {
    const marks = new Uint8Array(this.#marks.length * 2).fill(NOTHING);
    marks.set(this.#marks);
    const rows = new Uint32Array(marks.length);
    rows.set(this.#rows);
    this.#marks = marks;
    this.#rows = rows;
  }
}

function numberOf<Key>(key: Key, numbers: Map<Key, number>, keys: Key[]): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, keys.length);
  return keys.push(key) - 1;
}
