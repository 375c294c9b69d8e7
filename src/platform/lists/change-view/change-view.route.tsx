import { z } from 'zod';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '../../audit/record-audit.ts';
import type { Tx } from '../../database/database.ts';
import { type Route, action } from '../../web/route.ts';
import { form } from '../../web/form-route.ts';
import type { AnyLine, List } from '../list.ts';
import { listPaths } from '../list.paths.ts';
import { deleteSavedView, findSavedView, renameSavedView } from '../saved-views.queries.ts';
import { NAME_TAKEN, viewName } from '../save-view/save-view.route.tsx';
import { ChangeViewPage } from './change-view.page.tsx';

export const changeViewRoutes = <Context, Line extends AnyLine>(list: List<Context, Line>): Route[] => [
  ...form({
    path: listPaths.view(list.path, ':view'),
    needs: list.needs,
    fields: z.object({ name: viewName }),
    load: ({ tx, params }) => findSavedView(tx, list.name, params['view']!),
    title: 'Change a view',
    start: ({ name }) => ({ name }),
    view: ({ urlId }, entry, shown) => (
      <ChangeViewPage remove={listPaths.deleteView(list.path, urlId)} entry={entry} shown={shown} />
    ),
    save: ({ tx }, { name }, { urlId }) => renameView(tx, list.name, urlId, name),
    refusals: { 'name-taken': NAME_TAKEN },
    done: (_, { query }) => ({ to: `${list.path}?${query}`, flash: 'The view is renamed.' }),
  }),
  action({
    path: listPaths.deleteView(list.path, ':view'),
    needs: list.needs,
    async perform({ tx, params }) {
      if (!(await deleteSavedView(tx, list.name, params['view']!))) return undefined;
      await recordAudit(tx, 'lists.view-deleted', [], { list: list.name });
      return { to: list.path, flash: 'The view is deleted.' };
    },
  }),
];

async function renameView(tx: Tx, list: string, urlId: string, name: string): Promise<Ruling<void, 'name-taken'>> {
  if (!(await renameSavedView(tx, list, urlId, name))) return refuse('name-taken');
  await recordAudit(tx, 'lists.view-renamed', [], { list });
  return allow(undefined);
}
