import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { oneOf, optionalDay, optionalText, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { findPersonInHand, pathOnFrom, trailToPerson } from '../../children/person-in-hand.ts';
import { peoplePaths } from '../../people.paths.ts';
import { ChangeNamePage } from './change-name.page.tsx';
import { changeName } from './change-name.ts';

const fields = z.object({
  kind: oneOf(['preferred', 'legal'], 'Say which name it is'),
  givenName: text('Enter a first name', 100),
  middleNames: optionalText(100),
  familyName: text('Enter a family name', 100),
  why: oneOf(['changed', 'mistake'], 'Say whether the name has changed, or was wrong'),
  since: optionalDay('the day since when'),
});

export const changeNameRoute = form({
  path: peoplePaths.changeName(':child'),
  needs: 'people:keep-record',
  fields,
  async load(asked) {
    const inHand = await findPersonInHand(asked);
    return inHand && { inHand, today: todayInLondon() };
  },
  title: 'What they are called',
  trail: ({ inHand }) => trailToPerson(inHand),
  start: () => ({ kind: 'preferred' }),
  about: ({ inHand }) => [inHand.person.id],
  view: (loaded, entry, shown) => <ChangeNamePage {...loaded} entry={entry} shown={shown} />,
  save: (asked, { why, since, ...name }, { inHand, today }) =>
    changeName(asked, inHand.person.id, { ...name, since: why === 'changed' ? (since ?? today) : null }, today),
  refusals: {
    'not-so-yet': { field: 'since', message: 'The day must be today or before' },
    'not-yours': { message: 'You do not work with them any more. Nothing was changed' },
  },
  done: (_, { inHand }) => ({ to: pathOnFrom(inHand), flash: 'The name is in the record, and so is the one before.' }),
});
