import type { KnownSource } from '#modules/people/index.ts';
import { listPersonsIn, listPlansOf } from '../plan/plan.queries.ts';

/** Which open plan somebody is part of, and who leads it: a family need not say that it has one. */
export const plansKnown: KnownSource = {
  name: 'plans',
  needs: 'plans:see',
  async load({ tx }, personIds) {
    const open = (await listPlansOf(tx, personIds)).filter(({ closedOn }) => closedOn === null);
    const inThem = await listPersonsIn(
      tx,
      open.map(({ id }) => id),
    );
    return open.flatMap(({ id, kindName, lead, orgName, openedOn }) =>
      inThem
        .filter(({ planId, personId }) => planId === id && personIds.includes(personId))
        .map(({ personId }) => ({
          personId,
          label: 'Family plan',
          value: `${kindName}, led by ${lead.name}, ${lead.orgName}`,
          toldBy: orgName,
          on: openedOn,
        })),
    );
  },
};
