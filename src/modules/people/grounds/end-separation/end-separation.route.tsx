import { z } from 'zod';
import { text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { findChild } from '../../children/children.queries.ts';
import { trailToPerson } from '../../children/person-in-hand.ts';
import { peoplePaths } from '../../people.paths.ts';
import { listSeparations } from '../separations.queries.ts';
import { EndSeparationPage } from './end-separation.page.tsx';
import { endSeparation } from './end-separation.ts';

export const endSeparationRoute = form({
  path: peoplePaths.endSeparation(':child', ':separation'),
  needs: 'people:end-separation',
  fields: z.object({ why: text('Enter why they may be found again', 500) }),
  async load({ tx, params }) {
    const person = await findChild(tx, params['child']!);
    const separations = person && (await listSeparations(tx, [person.id]));
    const separation = separations?.find(
      ({ urlId, mayEnd, endedAt }) => urlId === params['separation'] && mayEnd && !endedAt,
    );
    return person && separation && { person, separation };
  },
  title: 'They may be found again',
  trail: ({ person }) => trailToPerson({ person, families: [] }),
  about: ({ person }) => [person.id],
  view: (loaded, entry, shown) => <EndSeparationPage {...loaded} entry={entry} shown={shown} />,
  save: ({ tx }, { why }, { separation }) => endSeparation(tx, separation.urlId, why),
  refusals: { 'not-yours-to-end': { message: 'Somebody has ended it meanwhile' } },
  done: (_, { person }) => ({ to: peoplePaths.separations(person.urlId), flash: 'They may be found again.' }),
});
