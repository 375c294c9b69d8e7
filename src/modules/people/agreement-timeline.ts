import { listAgreementsFor } from './agreements.queries.ts';
import type { TimelineSource } from './panels.ts';

/** Agreements to work together, as they stand in the timeline. */
export const agreementTimeline: TimelineSource = {
  name: 'agreements',
  needs: 'people:see-child',
  async load({ tx }, personIds, most) {
    const agreements = await listAgreementsFor(tx, personIds);
    return agreements.slice(0, most).map(({ givenOn, orgName }) => ({
      on: givenOn,
      what: `The family agreed to work together with ${orgName}`,
    }));
  },
};
