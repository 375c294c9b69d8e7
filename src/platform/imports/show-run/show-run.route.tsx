import { loadList } from '../../lists/load-list.ts';
import { page } from '../../web/route.ts';
import type { ImportKind } from '../import-kind.ts';
import { importsPaths } from '../imports.paths.ts';
import { listFaults } from './list-faults.ts';
import { ShowRunPage } from './show-run.page.tsx';

export const showRunRoute = (kinds: readonly ImportKind[]) =>
  page({
    path: importsPaths.run(':run'),
    needs: 'imports:send-file',
    async load(asked) {
      const faults = await loadList(listFaults(kinds), asked);
      return faults && { faults, mine: faults.context.run.userId === asked.actor.userId, now: new Date() };
    },
    title: ({ faults }) => faults.context.label,
    trail: () => [{ label: 'Imports', path: importsPaths.imports }],
    view: (loaded, shown) => <ShowRunPage {...loaded} shown={shown} />,
  });
