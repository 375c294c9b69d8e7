import type { TimelineSource } from '#modules/people/index.ts';
import type { Answer } from '../conversations/answers.rules.ts';
import { RULE_LABELS } from '../flags/flag-words.rules.ts';
import { identificationPaths } from '../identification.paths.ts';
import { type IdentificationEvent, listIdentificationEvents } from './identification-timeline.queries.ts';

/** Flags, answers and requests for help, as they stand in a timeline. */
export const identificationTimeline: TimelineSource = {
  name: 'identification',
  needs: 'identification:see-flags',
  async load({ tx }, personIds, part) {
    const events = await listIdentificationEvents(tx, personIds, part);
    return events.map((event) => ({
      id: event.id,
      on: event.on,
      personId: event.personId,
      what: inASentence(event),
      path: event.what === 'help' ? identificationPaths.helpRequest(event.urlId) : undefined,
    }));
  },
};

const SAID: Record<Answer, (schoolName: string) => string> = {
  'spoken-with': (schoolName) => `${schoolName} talked with the family about attendance`,
  'already-supported': (schoolName) => `${schoolName} said who supports the child already`,
  'no-action-now': (schoolName) => `${schoolName} saw no need to act now`,
  'need-help': (schoolName) => `${schoolName} asked for help`,
};

function inASentence(event: IdentificationEvent): string {
  if (event.what === 'answer') return SAID[event.answer](event.schoolName);
  if (event.what === 'help') return `${event.schoolName} asked School Liaison Officer ${event.officerName} for help`;
  return event.change === 'cleared'
    ? `${RULE_LABELS[event.rule]}: no flag any more`
    : `Attendance flag: ${RULE_LABELS[event.rule].toLowerCase()}`;
}
