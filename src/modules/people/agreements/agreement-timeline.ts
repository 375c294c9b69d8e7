import { type AgreementHistory, listAgreementHistory } from './agreements.queries.ts';
import type { TimelineEntry, TimelineSource } from '../panels.ts';

/** Agreements to work together, as they stand in the timeline: that they were given, and that they were withdrawn. */
export const agreementTimeline: TimelineSource = {
  name: 'agreements',
  needs: 'people:see-child',
  async load({ tx }, personIds, most) {
    const agreements = await listAgreementHistory(tx, personIds, most);
    return agreements.flatMap(entriesOf);
  },
};

function entriesOf({ orgName, givenOn, withdrawnOn, because }: AgreementHistory): TimelineEntry[] {
  const given = { on: givenOn, what: `The family agreed to work together with ${orgName}` };
  if (withdrawnOn === null) return [given];
  const said = because === '' ? '' : `: ${because}`;
  return [{ on: withdrawnOn, what: `The family no longer agrees to work together with ${orgName}${said}` }, given];
}
