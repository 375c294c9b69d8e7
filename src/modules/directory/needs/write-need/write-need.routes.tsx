import { todayInLondon } from '#kernel/local-date.ts';
import { form } from '#platform/web/form-route.ts';
import type { Asked } from '#platform/web/request.ts';
import type { KeptNeed } from '../need.ts';
import { trailToNeeds } from '../trail-to-needs.ts';
import { needsPaths } from '../needs.paths.ts';
import { findNeed, listOurNeeds } from '../needs.queries.ts';
import { firstNeeds } from './need.rules.ts';
import { addNeed, changeNeed, needFields } from './write-need.ts';
import { WriteNeedPage } from './write-need.page.tsx';

const REFUSALS = {
  'there-already': { field: 'name', message: 'There is a need of this name already: choose another name' },
  'below-itself': { field: 'below', message: 'Others stand below it: it cannot stand below another' },
  'below-ended': { field: 'below', message: 'The need that you chose is not used any more: choose another, or none' },
  'say-of-children': { field: 'children', message: 'Say what becomes of the needs below it' },
  'say-where': { field: 'moveTo', message: 'Choose the need that they go below' },
  'there-below': { field: 'moveTo', message: 'A need of the same name stands below that one: change its name first' },
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
  save: ({ tx }, typed) => addNeed(tx, typed),
  refusals: REFUSALS,
  done: (id) => ({ to: needsPaths.need(id), flash: 'The need is added. Now add what people say for it.' }),
});

/** What it can stand below; and what it stands below, where that is used no more. */
const othersFor = (need: KeptNeed, ours: readonly KeptNeed[]): readonly KeptNeed[] => {
  const first = firstNeeds(ours);
  return ours.filter(
    (other) =>
      other.id !== need.id &&
      (other.id === need.parentId || (need.usedBy === null ? first.includes(other) : other.endedOn === null)),
  );
};

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
    <WriteNeedPage need={need} others={othersFor(need, ours)} entry={entry} shown={shown} />
  ),
  save: ({ tx }, typed, { need }, { version }) => changeNeed(tx, need, typed, version, todayInLondon()),
  refusals: REFUSALS,
  done: (id) => ({ to: needsPaths.need(id), flash: 'It is saved.' }),
});

export const writeNeedRoutes = [addNeedRoute, changeNeedRoute];
