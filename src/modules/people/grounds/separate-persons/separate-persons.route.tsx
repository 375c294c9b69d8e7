import { z } from 'zod';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { anyOf, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { page } from '#platform/web/route.ts';
import { findChild, findChildHeld } from '../../children/children.queries.ts';
import { trailToPerson } from '../../children/person-in-hand.ts';
import { listFamilyToName } from '../../families/families.queries.ts';
import { peoplePaths } from '../../people.paths.ts';
import { listSeparations } from '../separations.queries.ts';
import { SeparatePersonsPage } from './separate-persons.page.tsx';
import { separatePersons } from './separate-persons.ts';
import { SeparationsPage } from './separations.page.tsx';

const HELD_WELL_ENOUGH = 2;

/** Who is kept apart from whom. The data officer, who holds nobody, ends what nobody else can, and sets nothing. */
export const seeSeparationsRoute = page({
  path: peoplePaths.separations(':child'),
  needs: 'people:end-separation',
  async load({ tx, params, actor }) {
    const maySet = actor.permissions.has('people:separate');
    const person = maySet
      ? await findChildHeld(tx, params['child']!, HELD_WELL_ENOUGH)
      : await findChild(tx, params['child']!);
    if (!person) return undefined;
    const separations = await listSeparations(tx, [person.id]);
    await recordAudit(tx, 'people.separations-viewed', [person.id], { separations: separations.length });
    return { person, separations, maySet };
  },
  title: 'Who must not find them',
  trail: ({ person }) => trailToPerson({ person, families: [] }),
  view: (loaded) => <SeparationsPage {...loaded} />,
});

export const separatePersonsRoute = form({
  path: peoplePaths.separate(':child'),
  needs: 'people:separate',
  fields: z.object({
    persons: anyOf('Select who must not be found'),
    from: text('Select who must not find them'),
    reason: text('Enter why', 500),
  }),
  async load({ tx, params }) {
    const person = await findChildHeld(tx, params['child']!, HELD_WELL_ENOUGH);
    if (!person) return undefined;
    const family = await listFamilyToName(tx, person.id);
    await recordAudit(
      tx,
      'people.child-viewed',
      family.map(({ id }) => id),
    );
    return { person, family };
  },
  title: 'Keep somebody safe',
  trail: ({ person }) => trailToPerson({ person, families: [] }),
  start: ({ person }) => ({ persons: [person.id] }),
  about: ({ person }) => [person.id],
  view: (loaded, entry, shown) => <SeparatePersonsPage {...loaded} entry={entry} shown={shown} />,
  save: ({ tx }, typed, { family }) => {
    const hidden = family.map(({ id }) => id).filter((id) => typed.persons.includes(id));
    const from = family.find(({ id }) => id === typed.from);
    return from
      ? separatePersons(tx, hidden, from.id, typed.reason)
      : Promise.resolve({ allowed: false, refusal: 'from-themselves' } as const);
  },
  refusals: {
    'from-themselves': { field: 'from', message: 'Select somebody else: nobody is kept from themselves' },
    'kept-apart-already': { field: 'from', message: 'They are kept apart already' },
  },
  done: (_, { person }) => ({
    to: peoplePaths.separations(person.urlId),
    flash: 'Where they are is hidden from everybody who does not work with them.',
  }),
});
