import type { Actor } from '#kernel/actor.ts';
import type { Row, Tables } from '#platform/testing/who-sees.ts';

const FOREVER = 'infinity';
const FULL = 3;

/** With whom one actor works, and at what level: grounds, the bars that beat them, and what their roles may be told. */
export class GroundsHeld {
  readonly actor: Actor;
  readonly roles: ReadonlySet<unknown>;
  readonly #tables: Tables;
  readonly #now: number;
  readonly #barred: ReadonlySet<unknown>;
  readonly #levels: ReadonlyMap<unknown, number>;
  readonly #sensitivities: ReadonlySet<unknown>;

  constructor(tables: Tables, actor: Actor, now: number) {
    this.actor = actor;
    this.#tables = tables;
    this.#now = now;
    this.roles = new Set(this.rows('access.membership').flatMap((row) => (this.#works(row) ? [row['role']] : [])));
    this.#barred = new Set(
      this.rows('people.bar').flatMap((bar) =>
        bar['user_id'] === actor.userId && this.lasts(bar) ? [bar['person_id']] : [],
      ),
    );
    this.#levels = this.#levelsHeld();
    this.#sensitivities = new Set(['general', ...this.#agreed()]);
  }

  /** Every row there is, seen or not. */
  rows(table: string): readonly Row[] {
    return this.#tables.get(table) ?? [];
  }

  /** By its column `until`. */
  lasts(row: Row): boolean {
    return row['until'] === FOREVER || Date.parse(String(row['until'])) > this.#now;
  }

  /** A ground of my organisation, or of mine there alone, that is confirmed and has not ended. A bar beats it. */
  holds(person: unknown, level: number): boolean {
    return !this.#barred.has(person) && (this.#levels.get(person) ?? 0) >= level;
  }

  isBarred(person: unknown): boolean {
    return this.#barred.has(person);
  }

  /** All that opens a person now, to anybody. */
  grounds(person: unknown): readonly Row[] {
    return this.rows('people.involvement').filter(
      (row) => row['person_id'] === person && this.lasts(row) && row['confirmed_at'] !== null,
    );
  }

  /** In full, as an organisation and not by the ground of one worker. */
  hasInItsOwnRight(person: unknown): boolean {
    return this.grounds(person).some((row) => this.isMine(row) && row['user_id'] === null && row['level'] === FULL);
  }

  /** My organisation wrote it. */
  isOwnRecord(person: unknown): boolean {
    return this.rows('people.person').some(({ id, supplied_by: by }) => id === person && by === this.actor.orgId);
  }

  /** Whether anybody else had a ground with them, ever. */
  isSharedWithOthers(person: unknown): boolean {
    return this.rows('people.involvement').some(
      (row) => row['person_id'] === person && row['org_id'] !== this.actor.orgId,
    );
  }

  isJoined(person: unknown): boolean {
    return this.rows('people.person').some(({ id, merged_into: into }) => id === person && into !== null);
  }

  isAgreed(sensitivity: unknown): boolean {
    return this.#sensitivities.has(sensitivity);
  }

  isMine(row: Row): boolean {
    return row['org_id'] === this.actor.orgId && (row['user_id'] === null || row['user_id'] === this.actor.userId);
  }

  #works(row: Row): boolean {
    return row['user_id'] === this.actor.userId && row['org_id'] === this.actor.orgId && this.lasts(row);
  }

  #levelsHeld(): ReadonlyMap<unknown, number> {
    const levels = new Map<unknown, number>();
    for (const row of this.rows('people.involvement')) {
      if (!this.isMine(row) || !this.lasts(row) || row['confirmed_at'] === null) continue;
      levels.set(row['person_id'], Math.max(levels.get(row['person_id']) ?? 0, Number(row['level'])));
    }
    return levels;
  }

  #agreed(): unknown[] {
    return this.rows('access.sharing').flatMap((row) =>
      this.roles.has(row['role']) && this.lasts(row) && (row['org_id'] === null || row['org_id'] === this.actor.orgId)
        ? [row['sensitivity']]
        : [],
    );
  }
}
