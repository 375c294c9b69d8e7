import type { TimelineSource } from '#modules/people/index.ts';
import type { CameOfIt } from '../direct-work/direct-work.rules.ts';
import { CAME_OF_IT_LABELS } from '../direct-work/work-words.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { plansPaths } from '../plans.paths.ts';
import { type PlanEvent, listPlanEvents } from './plans-timeline.queries.ts';

/** What happened in family plans and was done with the family: that there was a note, never what it says. */
export const plansTimeline: TimelineSource = {
  name: 'plans',
  needs: 'plans:see',
  async load({ tx }, personIds, part) {
    const events = await listPlanEvents(tx, personIds, part);
    return events.map((event) => ({
      id: event.id,
      on: event.on,
      what: inASentence(event),
      path: pathOf(event),
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
  grown: () => 'The family plan went on as a Team Around the Family',
  closed: () => 'The family plan was closed',
  voice: (said) => (said === 'child' ? 'A child was listened to' : 'A parent or carer was listened to'),
  level: () => 'The level of need was judged',
  need: () => 'A need was added to the family plan',
  action: (said) =>
    said === 'done' ? 'An action of the family plan was done' : 'An action of the family plan was not done',
  note: () => 'A note was added to the family plan',
  work: (said) => CAME_OF_IT_LABELS[said as CameOfIt],
  meeting: (said) => MEETING_SENTENCES[said as Meeting['status']],
};

/** Direct work is read with the rest of it; without a plan, with the person. */
function pathOf({ what, planUrlId, personUrlId }: PlanEvent): string | undefined {
  if (planUrlId === null) return personUrlId === null ? undefined : plansPaths.work(personUrlId);
  return what === 'work' ? plansPaths.workOfPlan(planUrlId) : plansPaths.plan(planUrlId);
}

const inASentence = ({ what, said }: PlanEvent): string => SENTENCES[what](said);
