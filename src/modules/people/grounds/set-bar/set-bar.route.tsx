import { z } from 'zod';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { anyOf, text } from '#platform/web/fields.ts';
import type { Asked } from '#platform/web/request.ts';
import { action, page } from '#platform/web/route.ts';
import { form } from '#platform/web/form-route.ts';
import { type Child, childById, findChild } from '../../children/children.queries.ts';
import { listFamilyToName } from '../../families/families.queries.ts';
import { peoplePaths } from '../../people.paths.ts';
import { findColleague, findColleagues, listBars } from './bars.queries.ts';
import { ChooseColleaguePage } from './choose-colleague.page.tsx';
import { SetBarPage } from './set-bar.page.tsx';
import { liftBar, setBar } from './set-bar.ts';

const trailTo = (child: Child) => [
  { label: 'Children and families', path: peoplePaths.children },
  { label: child.name, path: peoplePaths.child(child.urlId) },
];

export const chooseColleagueRoute = page({
  path: peoplePaths.bars(':child'),
  needs: 'people:lift-bar',
  async load(asked) {
    const { tx, query, actor } = asked;
    const found = await loadFamily(asked);
    if (!found) return undefined;
    if (!actor.permissions.has('people:set-bar')) return { ...found, asked: undefined, colleagues: undefined };
    const name = (query['name'] ?? '').trim().slice(0, 100);
    return { ...found, asked: name, colleagues: name === '' ? undefined : await findColleagues(tx, name) };
  },
  title: 'Who must not see this record',
  trail: ({ child }) => trailTo(child),
  view: (loaded, shown) => <ChooseColleaguePage {...loaded} shown={shown} />,
});

export const setBarRoute = form({
  path: peoplePaths.bar(':child', ':user'),
  needs: 'people:set-bar',
  fields: z.object({
    persons: anyOf('Select whose record they must not see'),
    reason: text('Enter why', 200),
  }),
  async load(asked) {
    const found = await loadFamily(asked);
    const colleague = found && (await findColleague(asked.tx, asked.params['user']!));
    return colleague && { ...found, colleague };
  },
  title: 'Keep somebody from this record',
  trail: ({ child }) => trailTo(child),
  start: ({ family }) => ({ persons: family.map(({ id }) => id) }),
  about: ({ child }) => [child.id],
  view: (loaded, entry, shown) => <SetBarPage {...loaded} entry={entry} shown={shown} />,
  save: ({ tx }, typed, { colleague, family }) => {
    const persons = family.map(({ id }) => id).filter((id) => typed.persons.includes(id));
    return setBar(tx, colleague.id, persons, typed.reason);
  },
  refusals: {
    'nobody-hidden': { field: 'persons', message: 'They are kept from these records already' },
  },
  // Whoever keeps themselves from a record sees it no more: there is no page of it to go to.
  done: (_, { child, colleague }, { actor }) => ({
    to: colleague.id === actor.userId ? peoplePaths.children : peoplePaths.bars(child.urlId),
    flash: 'They do not see the record any more.',
  }),
});

export const liftBarRoute = action({
  path: peoplePaths.liftBar(':bar'),
  needs: 'people:lift-bar',
  async perform({ tx, params }) {
    const personId = await liftBar(tx, params['bar']!);
    const child = personId && (await childById(tx, personId));
    return (
      child && { to: peoplePaths.bars(child.urlId), flash: 'They may see the record again, where their work opens it.' }
    );
  },
});

/** Whom the actor may keep somebody from; who only lifts, and holds nobody, sees the child alone. */
async function loadFamily({ tx, params, actor }: Asked) {
  const child = await findChild(tx, params['child']!);
  if (!child) return undefined;
  const family = actor.permissions.has('people:set-bar') ? await listFamilyToName(tx, child.id) : [child];
  if (family.length === 0) return undefined;
  const ids = family.map(({ id }) => id);
  const bars = await listBars(tx, ids);
  await recordAudit(tx, 'people.bars-viewed', ids, { bars: bars.length });
  return { child, family, bars };
}
