import type { Id } from '#kernel/id.ts';
import type { Asked } from '#platform/web/request.ts';
import { namesOf } from '../identity/names.queries.ts';
import { type TimelineSource, allowed } from '../panels.ts';
import { type TimelineEntry, type TimelinePart, type TimelinePlace, partOf } from './timeline.rules.ts';

/** What happened, newest first; `older` where there is more below. */
export type LoadedTimeline = {
  readonly entries: readonly TimelineEntry[];
  readonly older: TimelinePlace | undefined;
};

/** A part of what happened to these persons, of all that the actor may know of. Each source is asked for no more than it. */
export async function loadTimeline(
  sources: readonly TimelineSource[],
  asked: Asked,
  personIds: readonly Id<'person'>[],
  part: TimelinePart,
): Promise<LoadedTimeline> {
  const andOneMore = { ...part, most: part.most + 1 };
  const found: TimelineEntry[] = [];
  for (const source of allowed(sources, asked)) found.push(...(await source.load(asked, personIds, andOneMore)));
  const entries = partOf(found, part);
  return {
    entries: personIds.length > 1 ? await withWhose(asked, entries) : entries,
    older: found.length > entries.length ? entries.at(-1) : undefined,
  };
}

async function withWhose({ tx }: Asked, entries: readonly TimelineEntry[]): Promise<TimelineEntry[]> {
  const names = await namesOf(
    tx,
    entries.flatMap(({ personId }) => personId ?? []),
  );
  return entries.map((entry) => {
    const name = entry.personId && names.get(entry.personId);
    return name ? { ...entry, what: `${name}: ${entry.what}` } : entry;
  });
}
