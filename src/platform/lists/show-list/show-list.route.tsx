import { page } from '../../web/route.ts';
import { titleOf } from '../list-heading.ts';
import type { AnyLine, List } from '../list.ts';
import { type LoadedList, loadList } from '../load-list.ts';
import { ShowListPage } from './show-list.page.tsx';

export const showListRoute = <Context, Line extends AnyLine>(list: List<Context, Line>) =>
  page<LoadedList<Context, Line>>({
    path: list.path,
    needs: list.needs,
    load: (asked) => loadList(list, asked),
    title: ({ context }) => titleOf(list, context),
    ...(list.trail ? { trail: ({ context }) => list.trail!(context) } : {}),
    view: (loaded, shown) => <ShowListPage loaded={loaded} shown={shown} />,
  });
