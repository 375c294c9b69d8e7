import type { Actor } from '#kernel/actor.ts';
import type { Allows, Row, Tables } from '#platform/testing/who-sees.ts';
import { GroundsHeld } from './grounds-held.ts';

/**
 * What one actor may see, worked out from the rows alone and written as it is told to people (the need to know: grounds,
 * levels, bars, separations, sensitivities), not as the policies are written. One is compared with the other.
 */
export class Sight extends GroundsHeld {
  readonly #apart: readonly Row[];
  readonly #onlySealed: ReadonlySet<unknown>;

  constructor(tables: Tables, actor: Actor, now: number) {
    super(tables, actor, now);
    this.#apart = this.rows('people.separation').filter(
      (row) => this.lasts(row) && !this.holds(row['hidden_person_id'], 1),
    );
    this.#onlySealed = this.#knownBySealedGroundsOnly();
  }

  /** Who somebody is: with any ground, or area-wide, but not whom only sealed grounds know. */
  identity(person: unknown, level = 1): boolean {
    if (this.holds(person, level)) return true;
    return this.actor.reach === 'area' && !this.isBarred(person) && !this.isInsideOnly(person);
  }

  /** Nobody is told of whom only sealed grounds know, but those inside. */
  isInsideOnly(person: unknown): boolean {
    return this.#onlySealed.has(person) && !this.holds(person, 1);
  }

  /** Whoever works with them or not: somebody must not learn where they are. */
  isKeptApart(person: unknown): boolean {
    return this.rows('people.separation').some((row) => this.lasts(row) && row['hidden_person_id'] === person);
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

/** Seen where a row that hangs on it is. */
export const where =
  (table: string, column: string, allows: Allows<Sight>, own = 'id'): Allows<Sight> =>
  (sight, row) =>
    sight.rows(table).some((each) => each[column] === row[own] && allows(sight, each));
