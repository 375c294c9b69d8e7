import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { anyOf, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { peoplePaths } from '../../people.paths.ts';
import type { FamilyMember } from '../persons.queries.ts';
import { findFamilyInHand, idsOf, tickedOf, trailToFamily } from '../family-in-hand.ts';
import { RelatePersonsPage } from './relate-persons.page.tsx';
import { relatePersons } from './relate-persons.ts';
import { relationshipFields, saidIn } from './relationship-fields.ts';

const fields = z.object({
  who: text('Select who'),
  ofWhom: anyOf('Select of whom'),
  ...relationshipFields,
});

export const relatePersonsRoute = form({
  path: peoplePaths.relate(':family'),
  needs: 'people:keep-record',
  fields,
  async load(asked) {
    const family = await findFamilyInHand(asked);
    return family && { family, who: asked.query['who'], today: todayInLondon() };
  },
  title: 'What somebody is to somebody',
  trail: ({ family }) => trailToFamily(family),
  start: ({ family, who }) => ({
    ...startsWith(family.members.find(({ urlId }) => urlId === who)),
    parentalResponsibility: 'not-known',
    takesPart: 'not-known',
  }),
  about: ({ family }) => idsOf(family),
  view: (loaded, entry, shown) => <RelatePersonsPage {...loaded} entry={entry} shown={shown} />,
  save: ({ tx }, typed, { family, today }) => {
    const [who] = tickedOf(family, [typed.who]);
    const ofWhom = idsOf({ members: tickedOf(family, typed.ofWhom) });
    const told = {
      kind: typed.kind,
      parentalResponsibility: saidIn(typed.parentalResponsibility),
      takesPart: saidIn(typed.takesPart),
      since: typed.since ?? today,
    };
    return who && ofWhom.length > 0
      ? relatePersons(tx, { ...told, who: who.id, ofWhom }, today)
      : Promise.resolve({ allowed: false, refusal: 'not-yours' } as const);
  },
  refusals: {
    'of-themselves': { field: 'ofWhom', message: 'Nobody is anything to themselves: select others' },
    'not-begun-yet': { field: 'since', message: 'The day must be today or before' },
    'child-raises-older': {
      field: 'who',
      message: 'A child brings up nobody who is older: say it the other way round',
    },
    'not-yours': { message: 'They do not belong to the family any more. Nothing was recorded' },
  },
  done: (_, { family }) => ({ to: peoplePaths.familyChanges(family.urlId), flash: 'It is in the record.' }),
});

/** Of a child it is asked who is something to them; of an adult, to whom they are. */
const startsWith = (who: FamilyMember | undefined) => (who?.isChild ? { ofWhom: [who.id] } : { who: who?.id ?? '' });
