import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { optionalDay, optionalText, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { page } from '#platform/web/route.ts';
import { peoplePaths } from '../../people.paths.ts';
import { findFamilyInHand, trailToFamily, idsOf } from '../family-in-hand.ts';
import { findOthers } from '../find-others.ts';
import { AddPersonPage, WhoToAddPage } from './add-person.page.tsx';
import { addPerson } from './add-person.ts';
import { isAddedAs } from './added.rules.ts';

/** Whether they have a record that the actor sees: those are found, and nobody else. */
export const whoToAddRoute = page({
  path: peoplePaths.addPerson(':family'),
  needs: 'people:keep-record',
  async load(asked) {
    const family = await findFamilyInHand(asked);
    return family && { family, others: await findOthers(asked, family) };
  },
  title: 'Who belongs to the family',
  trail: ({ family }) => trailToFamily(family),
  view: (loaded) => <WhoToAddPage {...loaded} />,
});

const fields = z.object({
  givenName: optionalText(100),
  familyName: text('Enter a family name', 100),
  day: optionalDay('the date').default(null),
  sex: z.enum(['F', 'M', 'U']).nullable().default(null),
});

export const addPersonRoute = form({
  path: peoplePaths.addNewPerson(':family', ':as'),
  needs: 'people:keep-record',
  fields,
  async load(asked) {
    const as = asked.params['as']!;
    const family = isAddedAs(as) ? await findFamilyInHand(asked) : undefined;
    return family && isAddedAs(as) ? { family, as, today: todayInLondon() } : undefined;
  },
  title: 'Add somebody to the family',
  trail: ({ family }) => trailToFamily(family),
  about: ({ family }) => idsOf(family),
  view: (loaded, entry, shown) => <AddPersonPage {...loaded} entry={entry} shown={shown} />,
  save: (asked, typed, { family, as, today }) => addPerson(asked, family.id, { ...typed, as }, today),
  refusals: {
    'no-given-name': { field: 'givenName', message: 'Enter a first name' },
    'no-day': { field: 'day', message: 'Enter the day' },
    'born-in-the-future': { field: 'day', message: 'The date of birth must be today or before' },
    'due-too-late': { field: 'day', message: 'The day must be within the next 42 weeks' },
    'due-too-long-ago': { field: 'day', message: 'The day has long passed. If the child is born, add a child' },
    'not-yours': { message: 'You do not work with this family any more. Nobody was added' },
  },
  done: ({ urlId }, { family }) => ({
    to: `${peoplePaths.relate(family.urlId)}?who=${urlId}`,
    flash: 'They belong to the family. Say what they are to the others.',
  }),
});
