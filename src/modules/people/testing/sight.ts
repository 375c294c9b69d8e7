import type { Actor } from '#kernel/actor.ts';
import type { Allows, Row, Tables } from '#platform/testing/who-sees.ts';

const FOREVER = 'infinity';
const FULL = 3;

/**
 * What one actor may see, worked out from the rows alone and written as it is told to people (the need to know: grounds,
 * levels, bars, separations, sensitivities), not as the policies are written. One is compared with the other.
 */
export class Sight {
  readonly actor: Actor;
  readonly roles: ReadonlySet<unknown>;
  readonly #tables: Tables;
  readonly #now: number;
  readonly #barred: ReadonlySet<unknown>;
  readonly #levels: ReadonlyMap<unknown, number>;
  readonly #apart: readonly Row[];
  readonly #onlySealed: ReadonlySet<unknown>;
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
    this.#apart = this.rows('people.separation').filter(
      (row) => this.lasts(row) && !this.holds(row['hidden_person_id'], 1),
    );
    this.#onlySealed = this.#knownBySealedGroundsOnly();
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

  /** Who somebody is: with any ground, or area-wide, but not whom only sealed grounds know. */
  identity(person: unknown, level = 1): boolean {
    if (this.holds(person, level)) return true;
    return this.actor.reach === 'area' && !this.#barred.has(person) && !this.isInsideOnly(person);
  }

  /** Nobody is told of whom only sealed grounds know, but those inside. */
  isInsideOnly(person: unknown): boolean {
    return this.#onlySealed.has(person) && !this.holds(person, 1);
  }

  /** Whoever works with them or not: somebody must not learn where they are. */
  isKeptApart(person: unknown): boolean {
    return this.rows('people.separation').some((row) => this.lasts(row) && row['hidden_person_id'] === person);
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

  /** Where somebody is: not for those who do not work with them, where they are kept apart from somebody. */
  isHidden(person: unknown): boolean {
    return this.#apart.some((row) => row['hidden_person_id'] === person);
  }

  /** The same, where I work with the one who must not learn it. */
  isHiddenFromMine(person: unknown): boolean {
    return this.#apart.some((row) => row['hidden_person_id'] === person && this.holds(row['from_person_id'], 1));
  }

  /** The school, named beside somebody, of a child who is kept apart from them: that tells where the child is. Not one's own. */
  isSchoolThatTells(person: unknown, org: unknown): boolean {
    return this.#groundsOfHiddenFrom(person).some((row) => this.#isSchoolOf(row, org));
  }

  /** As that; and to who works with the one from whom the child is kept, beside anybody of the family who does not go there. */
  isSchoolThatTellsBeside(person: unknown, org: unknown): boolean {
    const isOf = (row: Row): boolean => this.#isSchoolOf(row, org);
    if (this.isSchoolThatTells(person, org)) return true;
    return !this.grounds(person).some(isOf) && this.#groundsOfHiddenBeside(person).some(isOf);
  }

  /** I work with somebody in a team around the family that this organisation brought together. */
  isOnTeamThrough(org: unknown, person: unknown): boolean {
    return this.grounds(person).some(
      (row) =>
        row['asserted_for'] === org &&
        row['user_id'] === this.actor.userId &&
        row['org_id'] === this.actor.orgId &&
        String(row['because_of']).startsWith('plan:'),
    );
  }

  #isSchoolOf = (ground: Row, org: unknown): boolean =>
    ground['org_id'] === org && ground['kind'] === 'enrolled' && org !== this.actor.orgId;

  /**
   * That school, whatever it has to do with them, and who works with both in one team. To who works with the one, also beside
   * anybody else of the hidden child's family, but for a brother or sister who goes there.
   */
  tellsOfAnother(presence: Row): boolean {
    const [person, org] = [presence['person_id'], presence['org_id']];
    const ground = this.rows('people.involvement').find(({ id }) => id === presence['involvement_id']);
    const why = ground?.['because_of'];
    const isOneTeam = (row: Row): boolean => String(why).startsWith('plan:') && row['because_of'] === why;
    if (this.isSchoolThatTells(person, org) || this.#groundsOfHiddenFrom(person).some(isOneTeam)) return true;
    return (
      ground?.['kind'] !== 'enrolled' &&
      this.#groundsOfHiddenBeside(person).some((row) => this.#isSchoolOf(row, org) || isOneTeam(row))
    );
  }

  /** Of whom I must not learn where they are, being kept apart from somebody. */
  #groundsOfHiddenFrom(person: unknown): readonly Row[] {
    return this.#groundsNow(this.#apart.filter((row) => row['from_person_id'] === person));
  }

  /** As that, being kept apart from somebody with whom I work, and of one family with this person. */
  #groundsOfHiddenBeside(person: unknown): readonly Row[] {
    const members = this.rows('people.family_member');
    const families = members.filter((row) => row['person_id'] === person).map((row) => row['family_id']);
    const family = members.filter((row) => families.includes(row['family_id'])).map((row) => row['person_id']);
    return this.#groundsNow(
      this.#apart.filter((row) => family.includes(row['hidden_person_id']) && this.holds(row['from_person_id'], 1)),
    );
  }

  #groundsNow(apart: readonly Row[]): readonly Row[] {
    const hidden = apart.map((row) => row['hidden_person_id']);
    return this.rows('people.involvement').filter((row) => hidden.includes(row['person_id']) && this.lasts(row));
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

  /** Whom those inside know, and nobody else may. */
  #knownBySealedGroundsOnly(): ReadonlySet<unknown> {
    const grounds = this.rows('people.involvement');
    const open = new Set(
      grounds.flatMap((row) => (row['sealed'] === false && row['confirmed_at'] !== null ? [row['person_id']] : [])),
    );
    return new Set(
      grounds.flatMap((row) => (row['sealed'] === true && !open.has(row['person_id']) ? [row['person_id']] : [])),
    );
  }

  #agreed(): unknown[] {
    return this.rows('access.sharing').flatMap((row) =>
      this.roles.has(row['role']) && this.lasts(row) && (row['org_id'] === null || row['org_id'] === this.actor.orgId)
        ? [row['sensitivity']]
        : [],
    );
  }
}

/** Whoever holds the person of the row at a level: 1 presence, 2 summary, 3 full. */
export const held =
  (level: number): Allows<Sight> =>
  (sight, row) =>
    sight.holds(row['person_id'], level);

/** It tells where somebody is. */
export const whereabouts =
  (level: number): Allows<Sight> =>
  (sight, row) =>
    sight.holds(row['person_id'], level) && !sight.isHidden(row['person_id']);

export const sensitive =
  (allows: Allows<Sight>): Allows<Sight> =>
  (sight, row) =>
    allows(sight, row) && sight.isAgreed(row['sensitivity']);
