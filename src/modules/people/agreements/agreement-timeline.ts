import { type AgreementEvent, listAgreementEvents } from './agreements.queries.ts';
import type { TimelineSource } from '../panels.ts';

/** Agreements to work together, as they stand in the timeline: that they were given, and that they were withdrawn. */
export const agreementTimeline: TimelineSource = {
  name: 'agreements',
  needs: 'people:see-child',
  async load({ tx }, personIds, part) {
    const events = await listAgreementEvents(tx, personIds, part);
    return events.map((event) => ({ id: event.id, on: event.on, what: inASentence(event) }));
  },
};

function inASentence({ what, orgName, because }: AgreementEvent): string {
  if (what === 'given') return `The family agreed to work together with ${orgName}`;
  return `The family no longer agrees to work together with ${orgName}${because === '' ? '' : `: ${because}`}`;
}
