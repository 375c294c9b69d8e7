import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { day, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { findPersonInHand, pathOnFrom, trailToPerson } from '../../children/person-in-hand.ts';
import { UNBORN } from '../../families/add-person/add-person.ts';
import { peoplePaths } from '../../people.paths.ts';
import { findDueDate } from '../life.queries.ts';
import { RecordBirthPage } from './record-birth.page.tsx';
import { recordBirth } from './record-birth.ts';

const fields = z.object({
  born: day('the date of birth'),
  givenName: text('Enter a first name', 100),
  familyName: text('Enter a family name', 100),
  sex: z.enum(['F', 'M', 'U']).nullable().default(null),
});

export const recordBirthRoute = form({
  path: peoplePaths.recordBirth(':child'),
  needs: 'people:keep-record',
  fields,
  async load(asked) {
    const inHand = await findPersonInHand(asked);
    const dueOn = inHand && (await findDueDate(asked.tx, inHand.person.id));
    return inHand && dueOn && { inHand, dueOn, today: todayInLondon() };
  },
  title: 'A baby is born',
  trail: ({ inHand }) => trailToPerson(inHand),
  about: ({ inHand }) => [inHand.person.id],
  // What they were to be called was told when they were expected.
  start: ({ inHand: { person } }) => ({
    familyName: person.legalName.startsWith(UNBORN) ? person.legalName.slice(UNBORN.length).trim() : '',
  }),
  view: (loaded, entry, shown) => <RecordBirthPage {...loaded} entry={entry} shown={shown} />,
  save: (asked, typed, { inHand, today }) => recordBirth(asked, inHand.person.id, typed, today),
  refusals: {
    'not-born-yet': { field: 'born', message: 'The date of birth must be today or before' },
    'born-already': { message: 'The birth is recorded already, or the pregnancy has ended' },
  },
  done: (_, { inHand }) => ({ to: pathOnFrom(inHand), flash: 'The birth is in the record.' }),
});
