import type { Shown } from '../../web/request.ts';
import type { AnyLine } from '../list.ts';
import { titleOf } from '../list-heading.ts';
import { ListView } from '../list-view.page.tsx';
import type { LoadedList } from '../load-list.ts';

type ShowListPageProps<Context, Line extends AnyLine> = { loaded: LoadedList<Context, Line>; shown: Shown };

/** A list on a page of its own. */
export const ShowListPage = <Context, Line extends AnyLine>({ loaded, shown }: ShowListPageProps<Context, Line>) => (
  <>
    <h1 class="govuk-heading-l">{titleOf(loaded.list, loaded.context)}</h1>
    {loaded.list.above?.(loaded.context, shown)}
    <ListView loaded={loaded} shown={shown} />
  </>
);
