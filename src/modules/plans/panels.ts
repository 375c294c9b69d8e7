import type { Permission } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Markup } from '#platform/web/answer.ts';
import type { Asked } from '#platform/web/request.ts';
import type { Action } from './content/plan-content.ts';
import type { OriginKind } from './origins/origin.ts';
import type { PlanInHand } from './plan/plan-in-hand.ts';

type Slot = {
  readonly name: string;
  readonly needs: Permission;
  /** Where it stands among those of its kind, from the top. */
  readonly order: number;
};

/** A part of a plan's page. */
export type PlanPanel = Slot & {
  /** What it stands after: what was agreed and happens next; the needs with their actions; the team; the notes. */
  readonly after: 'agreed' | 'needs' | 'team' | 'notes';
  /** Undefined where there is nothing to say, or nothing that the actor may see. It begins with a heading of level 2. */
  load(asked: Asked, inHand: PlanInHand): Promise<Markup | undefined>;
};

/** What stands with an action on the plan's page: a service, money, a panel, and the way to ask for one. */
export type ActionPart = Slot & {
  /** For all actions at once, by their id; an action without it has nothing to say. */
  load(asked: Asked, inHand: PlanInHand, actions: readonly Action[]): Promise<ReadonlyMap<Id<'action'>, Markup>>;
};

/** Something that may have led to a plan for a child. */
export type Origin = {
  readonly kind: OriginKind;
  /** The row of the module that gives it. */
  readonly ref: Id<string>;
  readonly on: LocalDate;
  /** Whose idea the plan then was. */
  readonly orgId: Id<'organisation'>;
  readonly orgName: string;
};

export type OriginSource = Omit<Slot, 'order'> & {
  /** What may have led to a plan now, the newest first, as far as the actor may see it. */
  load(asked: Asked, childId: Id<'person'>): Promise<readonly Origin[]>;
};

/** What an organisation counts of its plans, beside how many and how far they are. Its manager sees it. */
export type PlanResult = Slot & {
  /** In a few words, with the time that is counted: "Closed in the last 12 months". */
  readonly label: string;
  count(asked: Asked): Promise<number>;
};

/** What higher modules hand to this one. */
export type PlansSlots = {
  readonly planPanels: readonly PlanPanel[];
  readonly actionParts: readonly ActionPart[];
  readonly originSources: readonly OriginSource[];
  readonly planResults: readonly PlanResult[];
};

/** The parts of a plan's page by what they stand after; one after the other: a transaction runs one statement at a time. */
export async function loadPlanPanels(
  panels: readonly PlanPanel[],
  asked: Asked,
  inHand: PlanInHand,
): Promise<Record<PlanPanel['after'], Markup[]>> {
  const parts: Record<PlanPanel['after'], Markup[]> = { agreed: [], needs: [], team: [], notes: [] };
  for (const panel of inOrder(panels, asked)) {
    const part = await panel.load(asked, inHand);
    if (part) parts[panel.after].push(part);
  }
  return parts;
}

/** What stands with each action. */
export type PartsOfActions = ReadonlyMap<Id<'action'>, readonly Markup[]>;

export async function loadActionParts(
  slots: readonly ActionPart[],
  asked: Asked,
  inHand: PlanInHand,
  actions: readonly Action[],
): Promise<PartsOfActions> {
  const parts = new Map<Id<'action'>, Markup[]>();
  for (const slot of inOrder(slots, asked)) {
    for (const [action, part] of await slot.load(asked, inHand, actions))
      parts.set(action, [...(parts.get(action) ?? []), part]);
  }
  return parts;
}

/** What may have led to a plan for this child, the newest first. */
export async function loadOrigins(
  sources: readonly OriginSource[],
  asked: Asked,
  childId: Id<'person'>,
): Promise<Origin[]> {
  const origins: Origin[] = [];
  for (const source of allowed(sources, asked)) origins.push(...(await source.load(asked, childId)));
  return origins.toSorted((a, b) => (a.on < b.on ? 1 : Number(a.on > b.on) * -1));
}

/** What else is counted of an organisation's plans. */
export async function loadResults(
  results: readonly PlanResult[],
  asked: Asked,
): Promise<{ label: string; count: number }[]> {
  const counted: { label: string; count: number }[] = [];
  for (const result of inOrder(results, asked)) counted.push({ label: result.label, count: await result.count(asked) });
  return counted;
}

const allowed = <Some extends Pick<Slot, 'needs'>>(slots: readonly Some[], { actor }: Asked): Some[] =>
  slots.filter(({ needs }) => actor.permissions.has(needs));

const inOrder = <Some extends Slot>(slots: readonly Some[], asked: Asked): Some[] =>
  allowed(slots, asked).toSorted((a, b) => a.order - b.order);
