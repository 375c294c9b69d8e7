import type { Actor } from '#kernel/actor.ts';
import type { Baits } from './baits.ts';

/** A row of any table, as JSON has it. */
export type Row = Readonly<Record<string, unknown>>;
export type Tables = ReadonlyMap<string, readonly Row[]>;

/** Whoever asks. What they know of others, and so may see, is `Sight` in the testing code of people. */
export type Asker = { readonly actor: Actor };

/** Whether somebody may see a row: as it is told to people, not as its policies are written. */
export type Allows<Sight extends Asker> = (sight: Sight, row: Row) => boolean;

export const nobody: Allows<Asker> = () => false;
export const everybody: Allows<Asker> = () => true;
export const ownOrganisation: Allows<Asker> = ({ actor }, row) => row['org_id'] === actor.orgId;
export const oneself: Allows<Asker> = ({ actor }, row) =>
  row['user_id'] === actor.userId && row['org_id'] === actor.orgId;

/** What stands in an address, by the name it has in a route. */
export type Names = Readonly<Record<string, string>>;

/**
 * What a module says of its own tables, in its `testing/who-sees.ts`. src/app/who-sees-what joins what all of them say, and
 * compares it, for everybody of its cast, with what the database gives.
 */
export type WhoSees<Sight extends Asker, Borough> = {
  /** Codes and calendars that say nothing about anybody: everybody reads them, and they alone need no row security. */
  readonly lists: readonly string[];
  /** Who sees which rows of each other table. One that nobody speaks of is refused. */
  readonly tables: Readonly<Record<string, Allows<Sight>>>;
  /** Puts rows there to try it on: the lowest module first. What it sets going is done before `afterwards`. */
  readonly arrange: readonly ((borough: Borough) => Promise<void>)[];
  /** What would be in the way before: above all, what hides somebody. */
  readonly afterwards?: readonly ((borough: Borough) => Promise<void>)[];
  /** For the arguments of its functions that see past the policies. */
  readonly baits?: (borough: Borough) => Promise<Baits>;
  /** What is hidden from whoever works with none of those whom it is about. */
  readonly addresses?: (borough: Borough) => Promise<Names>;
  /** What everybody knows who signs in: such a name hides nothing. */
  readonly openAddresses?: (borough: Borough) => Promise<Names>;
};
