import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { day } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { findPersonInHand, pathOnFrom, trailToPerson } from '../../children/person-in-hand.ts';
import { peoplePaths } from '../../people.paths.ts';
import { CorrectBirthdayPage } from './correct-birthday.page.tsx';
import { correctBirthday } from './correct-birthday.ts';

export const correctBirthdayRoute = form({
  path: peoplePaths.correctBirthday(':child'),
  needs: 'people:keep-record',
  fields: z.object({ born: day('the day when they were born') }),
  async load(asked) {
    const inHand = await findPersonInHand(asked);
    // Who is not born yet has a page of their own for it.
    return inHand?.person.dueOn === null ? { inHand, today: todayInLondon() } : undefined;
  },
  title: 'When they were born',
  trail: ({ inHand }) => trailToPerson(inHand),
  about: ({ inHand }) => [inHand.person.id],
  view: (loaded, entry, shown) => <CorrectBirthdayPage {...loaded} entry={entry} shown={shown} />,
  save: (asked, { born }, { inHand, today }) => correctBirthday(asked, inHand.person.id, born, today),
  refusals: {
    'not-born-yet': { field: 'born', message: 'The day must be today or before' },
    'not-yours': { message: 'You do not work with them any more. Nothing was changed' },
  },
  done: (_, { inHand }) => ({ to: pathOnFrom(inHand), flash: 'The birthday is in the record.' }),
});
