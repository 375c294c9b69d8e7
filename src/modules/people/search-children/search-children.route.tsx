import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Asked } from '#platform/web/request.ts';
import { page } from '#platform/web/route.ts';
import { readPageNumber } from '../page-links.ts';
import { peoplePaths } from '../people.paths.ts';
import { type SearchCriteria, type SearchTyped, readSearch } from './criteria.rules.ts';
import { type Found, type Part, listChildrenHeld, listPersonLines, searchPersons } from './search.queries.ts';
import { SearchChildrenPage } from './search-children.page.tsx';

const PER_PAGE = 25;

/** One box and, where it helps, a birthday. Before anything is typed it lists the children whom the actor may see. */
export const searchChildrenRoute = page({
  path: peoplePaths.children,
  needs: 'people:see-child',
  title: 'Children and families',
  load,
  view: (loaded) => <SearchChildrenPage {...loaded} />,
});

async function load(asked: Asked) {
  const typed = typedIn(asked);
  const read = readSearch(typed);
  const pageNumber = readPageNumber(asked.query);
  if (!read.allowed) return { typed, refusal: read.refusal, searched: false, pageNumber, perPage: PER_PAGE };
  const criteria = read.value;
  const found = await find(asked, criteria, { startAt: (pageNumber - 1) * PER_PAGE, many: PER_PAGE });
  await recordAudit(asked.tx, criteria ? 'people.searched' : 'people.children-listed', found.ids, {
    by: criteria ? Object.entries(criteria).flatMap(([what, value]) => (value === null ? [] : [what])) : [],
    page: pageNumber,
    total: found.total,
  });
  const lines = await listPersonLines(asked.tx, found.ids);
  return { typed, searched: criteria !== undefined, lines, total: found.total, pageNumber, perPage: PER_PAGE };
}

/** An area-wide actor finds whom they look for; they are given no list of everybody. */
async function find({ tx, actor }: Asked, criteria: SearchCriteria | undefined, part: Part): Promise<Found> {
  if (criteria) return searchPersons(tx, actor.reach, criteria, part);
  return actor.reach === 'area' ? { ids: [], total: 0 } : listChildrenHeld(tx, part);
}

const typedIn = ({ query }: Asked): SearchTyped => ({
  q: query['q'] ?? '',
  day: query['born-day'] ?? '',
  month: query['born-month'] ?? '',
  year: query['born-year'] ?? '',
});
