import { type AgreementEvent, listAgreementEvents } from './agreement-events.queries.ts';
import type { TimelineSource } from '../panels.ts';

/** Agreements to work together, as they stand in the timeline: that they were given, ended, and were withdrawn. */
export const agreementTimeline: TimelineSource = {
  name: 'agreements',
  needs: 'people:see-child',
  async load({ tx }, personIds, part) {
    const events = await listAgreementEvents(tx, personIds, part);
    return events.map((event) => ({ id: event.id, on: event.on, what: inASentence(event) }));
  },
};

const SAID: Record<AgreementEvent['what'], string> = {
  given: 'The family agreed to work together with',
  ended: 'What the family agreed to ended, as was said, with',
  withdrawn: 'The family no longer agrees to work together with',
  left: 'One person no longer agrees to work together with',
};

const inASentence = ({ what, orgName }: AgreementEvent): string => `${SAID[what]} ${orgName}`;
