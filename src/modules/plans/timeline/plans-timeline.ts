import type { TimelineSource } from '#modules/people/index.ts';
import type { NoteKind } from '../content/add-note/note.rules.ts';
import { NOTE_KIND_LABELS } from '../content/plan-words.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { plansPaths } from '../plans.paths.ts';
import { type PlanEvent, listPlanEvents } from './plans-timeline.queries.ts';

/** What happened in family plans: that there was a note, and of which kind, never what it says. */
export const plansTimeline: TimelineSource = {
  name: 'plans',
  needs: 'plans:see',
  async load({ tx }, personIds, part) {
    const events = await listPlanEvents(tx, personIds, part);
    return events.map((event) => ({
      id: event.id,
      on: event.on,
      what: inASentence(event),
      path: plansPaths.plan(event.planUrlId),
      personId: event.personId ?? undefined,
    }));
  },
};

const MEETING_SENTENCES: Record<Meeting['status'], string> = {
  planned: 'The team and the family meet',
  held: 'The team and the family met about the family plan',
  moved: 'The meeting about the family plan was moved',
  'called-off': 'The meeting about the family plan was called off',
};

const SENTENCES: Record<PlanEvent['what'], (said: string) => string> = {
  opened: () => 'A family plan was opened',
  closed: () => 'The family plan was closed',
  need: () => 'A need was added to the family plan',
  action: (said) =>
    said === 'done' ? 'An action of the family plan was done' : 'An action of the family plan was not done',
  note: (said) => `Family plan: ${NOTE_KIND_LABELS[said as NoteKind].toLowerCase()}`,
  meeting: (said) => MEETING_SENTENCES[said as Meeting['status']],
};

const inASentence = ({ what, said }: PlanEvent): string => SENTENCES[what](said);
