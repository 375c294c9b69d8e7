import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import type { Asked } from '#platform/web/request.ts';
import { form } from '#platform/web/form-route.ts';
import { peoplePaths } from '../../people.paths.ts';
import { findFamilyInHand, idsOf, trailToFamily } from '../family-in-hand.ts';
import { listRelationshipsAmong } from '../relationships.queries.ts';
import { ChangeRelationshipPage } from './change-relationship.page.tsx';
import { relatePersons } from './relate-persons.ts';
import { answerOf, relationshipFields, saidIn } from './relationship-fields.ts';

/** A relationship of the family, by its id in the address. Another has taken its place where somebody changed it meanwhile. */
export async function findRelationshipInHand(asked: Asked) {
  const family = await findFamilyInHand(asked);
  const relationships = family && (await listRelationshipsAmong(asked.tx, idsOf(family)));
  const relationship = relationships?.find(({ id }) => id === asked.params['relationship']);
  return family && relationship && { family, relationship, today: todayInLondon() };
}

export const changeRelationshipRoute = form({
  path: peoplePaths.changeRelationship(':family', ':relationship'),
  needs: 'people:keep-record',
  fields: z.object(relationshipFields),
  load: findRelationshipInHand,
  title: 'Change what somebody is to somebody',
  trail: ({ family }) => trailToFamily(family),
  start: ({ relationship: { kind, parentalResponsibility, takesPart } }) => ({
    kind,
    parentalResponsibility: answerOf(parentalResponsibility),
    takesPart: answerOf(takesPart),
  }),
  about: ({ family }) => idsOf(family),
  view: (loaded, entry, shown) => <ChangeRelationshipPage {...loaded} entry={entry} shown={shown} />,
  save: ({ tx }, typed, { relationship, today }) => {
    const told = {
      who: relationship.toPersonId,
      ofWhom: [relationship.personId],
      kind: typed.kind,
      parentalResponsibility: saidIn(typed.parentalResponsibility),
      takesPart: saidIn(typed.takesPart),
      since: typed.since ?? today,
    };
    return relatePersons(tx, told, today);
  },
  refusals: {
    'of-themselves': { message: 'Nobody is anything to themselves' },
    'not-begun-yet': { field: 'since', message: 'The day must be today or before' },
    'child-raises-older': { field: 'kind', message: 'A child brings up nobody who is older: select something else' },
    'not-yours': { message: 'You do not work with them any more. Nothing was recorded' },
  },
  done: (_, { family }) => ({
    to: peoplePaths.familyChanges(family.urlId),
    flash: 'It is in the record, and so is what was before.',
  }),
});
