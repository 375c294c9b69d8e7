import { todayInLondon } from '#kernel/local-date.ts';
import { form } from '#platform/web/form-route.ts';
import type { Asked } from '#platform/web/request.ts';
import { trailToNeeds } from '../trail-to-needs.ts';
import { needsPaths } from '../needs.paths.ts';
import { findNeed, listOurNeeds } from '../needs.queries.ts';
import { addNeed, changeNeed, firstNeeds, needFields } from './write-need.ts';
import { WriteNeedPage } from './write-need.page.tsx';

const REFUSALS = {
  'there-already': { field: 'name', message: 'There is a need of this name' },
  'below-itself': { field: 'below', message: 'Others stand below it: it cannot stand below another' },
  'changed-meanwhile': { message: 'It changed while you were writing. Look again, and save once more' },
} as const;

const addNeedRoute = form({
  path: needsPaths.add,
  needs: 'directory:curate',
  title: 'Add a need',
  fields: needFields,
  load: async ({ tx }) => ({ ours: await listOurNeeds(tx) }),
  trail: () => trailToNeeds(),
  view: ({ ours }, entry, shown) => <WriteNeedPage others={firstNeeds(ours)} entry={entry} shown={shown} />,
  save: ({ tx }, typed, { ours }) => addNeed(tx, typed, ours),
  refusals: REFUSALS,
  done: (id) => ({ to: needsPaths.need(id), flash: 'The need is added. Now add what people say for it.' }),
});

async function loadNeed({ tx, params }: Asked) {
  const need = await findNeed(tx, params['term']!);
  return need && { need, ours: await listOurNeeds(tx) };
}

const changeNeedRoute = form({
  path: needsPaths.change(':term'),
  needs: 'directory:curate',
  title: 'Change a need',
  fields: needFields,
  load: loadNeed,
  trail: ({ need }) => trailToNeeds(need),
  start: ({ need }) => ({
    name: need.name,
    description: need.description,
    below: need.parentId ?? '',
    used: need.endedOn === null ? 'yes' : 'no',
  }),
  view: ({ need, ours }, entry, shown) => (
    <WriteNeedPage
      need={need}
      others={(need.usedBy === null ? firstNeeds(ours) : ours).filter(({ id }) => id !== need.id)}
      entry={entry}
      shown={shown}
    />
  ),
  save: ({ tx }, typed, { need, ours }, { version }) => changeNeed(tx, need, typed, ours, version, todayInLondon()),
  refusals: REFUSALS,
  done: (id) => ({ to: needsPaths.need(id), flash: 'It is saved.' }),
});

export const writeNeedRoutes = [addNeedRoute, changeNeedRoute];
