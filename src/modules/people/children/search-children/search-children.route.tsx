import { recordAudit } from '#platform/audit/record-audit.ts';
import { loadList } from '#platform/lists/load-list.ts';
import { PER_PAGE, pageAsked } from '#platform/web/paging.rules.ts';
import type { Asked } from '#platform/web/request.ts';
import { page } from '#platform/web/route.ts';
import { peoplePaths } from '../../people.paths.ts';
import { type SearchCriteria, type SearchTyped, readSearch } from './criteria.rules.ts';
import { listChildren } from './list-children.tsx';
import { listPersonLines, searchPersons } from './search.queries.ts';
import { SearchChildrenPage } from './search-children.page.tsx';

/** One box and, where it helps, a birthday. Before anything is typed it lists the children whom the actor may see. */
export const searchChildrenRoute = page({
  path: peoplePaths.children,
  needs: 'people:see-child',
  title: 'Children and families',
  load,
  view: (loaded, shown) => <SearchChildrenPage {...loaded} shown={shown} />,
});

async function load(asked: Asked) {
  const typed = typedIn(asked);
  const read = readSearch(typed);
  if (!read.allowed) return { typed, refusal: read.refusal };
  if (!read.value) return { typed, children: await loadList(listChildren, asked) };
  return { typed, found: { typed, ...(await find(asked, read.value)) } };
}

async function find({ tx, actor, query }: Asked, criteria: SearchCriteria) {
  const pageNumber = pageAsked(query);
  const part = { startAt: (pageNumber - 1) * PER_PAGE, many: PER_PAGE };
  const { ids, total } = await searchPersons(tx, actor.reach, criteria, part);
  await recordAudit(tx, 'people.searched', ids, {
    by: Object.entries(criteria).flatMap(([what, value]) => (value === null ? [] : [what])),
    page: pageNumber,
    total,
  });
  return { lines: await listPersonLines(tx, ids), total, pageNumber };
}

const typedIn = ({ query }: Asked): SearchTyped => ({
  q: query['q'] ?? '',
  day: query['born-day'] ?? '',
  month: query['born-month'] ?? '',
  year: query['born-year'] ?? '',
});
