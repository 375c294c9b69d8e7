import type { Permission } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Asked, Doing } from '#platform/web/request.ts';
import type { Markup } from '#platform/web/answer.ts';
import type { Child } from './children/children.queries.ts';
import type { Family } from './families/families.queries.ts';
import type { TimelineEntry, TimelinePart } from './timeline/timeline.rules.ts';

type Panel<About> = {
  readonly name: string;
  readonly needs: Permission;
  /** Where it stands, from the top. */
  readonly order: number;
  /** Undefined where there is nothing to say, or nothing that the actor may see. It begins with a heading of level 2. */
  load(asked: Asked, about: About): Promise<Markup | undefined>;
};

/** A part of a child's page, which a higher module fills. */
export type ChildPanel = Panel<Child>;

/** A part of a family's page. */
export type FamilyPanel = Panel<Family>;

/** A line of who a child is: year group, school. */
export type ChildFact = {
  readonly name: string;
  readonly needs: Permission;
  readonly order: number;
  load(asked: Asked, child: Child): Promise<{ label: string; value: string } | undefined>;
};

/**
 * Gives the part of what happened to these persons that is asked for, as far as the actor may see it, in any order. `partOf`
 * cuts it from few entries, `isBelow` and a limit from many.
 */
export type TimelineSource = {
  readonly name: string;
  readonly needs: Permission;
  load(asked: Asked, personIds: readonly Id<'person'>[], part: TimelinePart): Promise<readonly TimelineEntry[]>;
};

/** A line of the sheet of what is known of a person: the words, who told us and when. */
export type KnownLine = {
  readonly personId: Id<'person'>;
  readonly label: string;
  readonly value: string;
  /** Null where that must not be told, or was never recorded. */
  readonly toldBy: string | null;
  readonly on: LocalDate | null;
  /** It tells more than everyday work with the family: it is not printed. */
  readonly sensitive?: boolean;
  /** Where it is corrected. */
  readonly path?: string | undefined;
};

/** What a higher module knows of persons that nobody should be asked again. */
export type KnownSource = {
  readonly name: string;
  readonly needs: Permission;
  load(asked: Asked, personIds: readonly Id<'person'>[]): Promise<readonly KnownLine[]>;
};

/** What higher modules hand to this one. */
export type PeopleSlots = {
  readonly childFacts: readonly ChildFact[];
  readonly childPanels: readonly ChildPanel[];
  readonly familyPanels: readonly FamilyPanel[];
  readonly timelineSources: readonly TimelineSource[];
  readonly knownSources: readonly KnownSource[];
  /** What no longer goes out about somebody who has died, and what does again where that was a mistake; in one transaction. */
  readonly afterDeath?: Record<'recorded' | 'takenBack', (doing: Doing, personId: Id<'person'>) => Promise<void>>;
  /** Where to go on once an agreement is recorded for a child: to the plan that may now rest on it. */
  readonly afterAgreement?: (asked: Asked, childId: Id<'person'>) => Promise<string | undefined>;
};

/** The panels that the actor may see, loaded one after the other: a transaction runs one statement at a time. */
export async function loadPanels<About>(
  panels: readonly Panel<About>[],
  asked: Asked,
  about: About,
): Promise<Markup[]> {
  const loaded: Markup[] = [];
  for (const panel of allowed(panels, asked).toSorted((a, b) => a.order - b.order)) {
    const part = await panel.load(asked, about);
    if (part) loaded.push(part);
  }
  return loaded;
}

export async function loadFacts(facts: readonly ChildFact[], asked: Asked, child: Child) {
  const loaded: { label: string; value: string }[] = [];
  for (const fact of allowed(facts, asked).toSorted((a, b) => a.order - b.order)) {
    const line = await fact.load(asked, child);
    if (line) loaded.push(line);
  }
  return loaded;
}

/** Those that the actor may see. */
export const allowed = <Slot extends { readonly needs: Permission }>(
  slots: readonly Slot[],
  { actor }: Asked,
): Slot[] => slots.filter(({ needs }) => actor.permissions.has(needs));
