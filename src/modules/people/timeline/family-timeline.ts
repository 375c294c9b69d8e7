import { namesOf } from '../identity/names.queries.ts';
import { RELATIONSHIP_LABELS } from '../families/relationships.rules.ts';
import type { TimelineSource } from '../panels.ts';
import { type FamilyEvent, listFamilyEvents } from './family-timeline.queries.ts';

/** What changed in a family, in the day's order with everything else: births, deaths, homes, names, who is what to whom. */
export const familyTimeline: TimelineSource = {
  name: 'family',
  needs: 'people:see-child',
  async load({ tx }, personIds, part) {
    const events = await listFamilyEvents(tx, personIds, part);
    const names = await namesOf(
      tx,
      events.flatMap(({ otherId }) => otherId ?? []),
    );
    return events.map((event) => ({
      id: event.id,
      on: event.on,
      personId: event.personId,
      what: inASentence(event, event.otherId === null ? '' : (names.get(event.otherId) ?? 'somebody')),
    }));
  },
};

function inASentence({ what, kind, takesPart }: FamilyEvent, other: string): string {
  if (what === 'born') return 'Was born';
  if (what === 'died') return 'Died';
  if (what === 'moved') return 'Has another home';
  if (what === 'renamed') return 'Is called by another name';
  const role = kind === null ? '' : RELATIONSHIP_LABELS[kind].toLowerCase();
  if (what === 'not-related') return `${other} is not their ${role} any more`;
  return `${other} is their ${role}${takesPart === false ? ', not currently involved' : ''}`;
}
