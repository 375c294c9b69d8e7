import type { Permission } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Asked } from '#platform/web/request.ts';
import type { Markup } from '#platform/web/answer.ts';
import type { Child } from './children/children.queries.ts';
import type { Family } from './families/families.queries.ts';

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

/** Something that happened, as it stands in a timeline: in a sentence that the child could read. */
export type TimelineEntry = {
  readonly on: LocalDate;
  readonly what: string;
  readonly path?: string | undefined;
};

/** Gives the newest things that happened to these persons, at most `most`, as far as the actor may see them. */
export type TimelineSource = {
  readonly name: string;
  readonly needs: Permission;
  load(asked: Asked, personIds: readonly Id<'person'>[], most: number): Promise<readonly TimelineEntry[]>;
};

/** What higher modules hand to this one. */
export type PeopleSlots = {
  readonly childFacts: readonly ChildFact[];
  readonly childPanels: readonly ChildPanel[];
  readonly familyPanels: readonly FamilyPanel[];
  readonly timelineSources: readonly TimelineSource[];
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

/** What happened last, newest first. */
export async function loadTimeline(
  sources: readonly TimelineSource[],
  asked: Asked,
  personIds: readonly Id<'person'>[],
  most: number,
): Promise<TimelineEntry[]> {
  const entries: TimelineEntry[] = [];
  for (const source of allowed(sources, asked)) entries.push(...(await source.load(asked, personIds, most)));
  return entries.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)).slice(0, most);
}

const allowed = <Slot extends { readonly needs: Permission }>(slots: readonly Slot[], { actor }: Asked): Slot[] =>
  slots.filter(({ needs }) => actor.permissions.has(needs));
