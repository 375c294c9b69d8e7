import { z } from 'zod';
import { day } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { peoplePaths } from '../../people.paths.ts';
import { trailToFamily, idsOf } from '../family-in-hand.ts';
import { findRelationshipInHand } from '../relate-persons/change-relationship.route.tsx';
import { EndRelationshipPage } from './end-relationship.page.tsx';
import { endRelationship } from './end-relationship.ts';

export const endRelationshipRoute = form({
  path: peoplePaths.endRelationship(':family', ':relationship'),
  needs: 'people:keep-record',
  fields: z.object({ endedOn: day('the day when it ended') }),
  load: findRelationshipInHand,
  title: 'End what somebody is to somebody',
  trail: ({ family }) => trailToFamily(family),
  about: ({ family }) => idsOf(family),
  view: (loaded, entry, shown) => <EndRelationshipPage {...loaded} entry={entry} shown={shown} />,
  save: ({ tx }, { endedOn }, { relationship, today }) => endRelationship(tx, relationship, endedOn, today),
  refusals: {
    'not-ended-yet': { field: 'endedOn', message: 'The day must be today or before' },
    'changed-meanwhile': { message: 'Somebody changed it meanwhile. Look at it again' },
  },
  done: (_, { family }) => ({
    to: peoplePaths.familyChanges(family.urlId),
    flash: 'It has ended. That it was so stays in the record.',
  }),
});
