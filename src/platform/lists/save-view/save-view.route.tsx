import { z } from 'zod';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '../../audit/record-audit.ts';
import type { Tx } from '../../database/database.ts';
import { text } from '../../web/fields.ts';
import { field } from '../../web/form-fields.ts';
import type { Asked } from '../../web/request.ts';
import { form } from '../../web/form-route.ts';
import { orderOf, titleOf } from '../list-heading.ts';
import type { AnyLine, List } from '../list.ts';
import { listPaths } from '../list.paths.ts';
import { type Wanted, filtersInWords, queryToKeep, readWanted } from '../read-wanted.ts';
import { MOST_VIEWS, addSavedView, listSavedViews } from '../saved-views.queries.ts';
import { SaveViewPage } from './save-view.page.tsx';

/** Of a view, what is on every button. */
export const viewName = text('Enter a name for the view', 60);
export const NAME_TAKEN = { field: 'name', message: 'You have a view of that name already' } as const;

type Refusal = 'name-taken' | 'too-many-views';

/** The name for a list as it stands in the address. */
export function saveViewRoute<Context, Line extends AnyLine>(list: List<Context, Line>) {
  const fields = z.object({ name: viewName, query: z.string().max(2_000).default('') });
  return form({
    path: listPaths.addView(list.path),
    needs: list.needs,
    fields,
    async load(asked: Asked) {
      const context = await list.prepare(asked);
      return context === undefined ? undefined : { context, wanted: readWanted(list, context, asked.query) };
    },
    title: 'Save a view',
    trail: ({ context }) => [{ label: titleOf(list, context), path: list.path }],
    start: ({ wanted }) => ({ name: '', query: asText(wanted) }),
    view: ({ context }, entry, shown) => {
      const wanted = wantedIn(list, context, field(entry, 'query').value);
      const what = [...filtersInWords(wanted), `Order: ${orderOf(list, wanted)}`];
      const title = titleOf(list, context);
      return <SaveViewPage {...{ title, what, entry, shown }} query={asText(wanted)} />;
    },
    save: ({ tx }, { name, query }, { context }) =>
      saveView(tx, list.name, name, asText(wantedIn(list, context, query))),
    refusals: {
      'name-taken': NAME_TAKEN,
      'too-many-views': { message: `You keep ${MOST_VIEWS} views of this list. Delete one first` },
    },
    done: (query) => ({ to: `${list.path}?${query}`, flash: 'The view is saved.' }),
  });
}

/** What is kept of an address: only what the list knows, and nothing that was typed. */
const asText = (wanted: Wanted): string => new URLSearchParams(queryToKeep(wanted)).toString();

const wantedIn = <Context, Line extends AnyLine>(list: List<Context, Line>, context: Context, query: string): Wanted =>
  readWanted(list, context, Object.fromEntries(new URLSearchParams(query)));

async function saveView(tx: Tx, list: string, name: string, query: string): Promise<Ruling<string, Refusal>> {
  if ((await listSavedViews(tx, list)).length >= MOST_VIEWS) return refuse('too-many-views');
  if (!(await addSavedView(tx, list, name, query))) return refuse('name-taken');
  await recordAudit(tx, 'lists.view-saved', [], { list, query });
  return allow(query);
}
