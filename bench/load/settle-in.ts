import { load } from 'cheerio';
import { identificationPaths } from '#modules/identification/identification.paths.ts';
import { peoplePaths } from '#modules/people/people.paths.ts';
import { type Visitor, linksIn } from './visitor.ts';
import { CHILD } from './visits.ts';

const PAGES_OF_FLAGS = 4;

/** Finds out, before the clock starts, whom the visitor knows and which children are theirs to write about. */
export async function settleIn(visitor: Visitor): Promise<void> {
  const { role, place, sharing } = visitor.person;
  const $ = load(await visitor.open('list', `${peoplePaths.children}?page=${place + 1}`, false));
  visitor.names.push(
    ...$('tbody th')
      .get()
      .map((name) => $(name).text().trim()),
  );
  if (role !== 'school-lead') return;
  const flagged = new Set<string>();
  for (let page = 1; page <= PAGES_OF_FLAGS; page += 1) {
    const path = `${identificationPaths.allFlags}?show=flagged&page=${page}`;
    for (const child of linksIn(await visitor.open('list', path, false), CHILD)) flagged.add(child);
  }
  visitor.children.push(...[...flagged].filter((_, i) => i % sharing === place));
}
