import { sql } from 'kysely';
import { type OpenAsked, type OpenDataRoute, openData } from '#platform/web/open-data.ts';
import { answerList, findItem } from './answer-list.ts';
import { type Document, asTheStandardHasIt } from './as-the-standard-has-it.rules.ts';
import { openReferralPaths as paths } from './open-referral.paths.ts';
import { isId, listParameters, readParameters, termParameters } from './parameters.ts';

type Row = Document & { readonly id: string };

/** What we have under a name of theirs, without what nobody said. */
const asItem = (row: Row): Document => asTheStandardHasIt(row, '')!;

const taxonomies = {
  from: sql`directory.taxonomy x`,
  id: sql`x.id`,
  columns: sql`x.id, x.name, x.description, x.uri, x.version`,
  where: [],
  item: asItem,
};

/** A term is never moved, so that what ended is still found by its id; lists are without it. */
const terms = {
  from: sql`directory.term t join directory.taxonomy x on x.id = t.taxonomy_id`,
  id: sql`t.id`,
  columns: sql`t.id, t.code, t.name, t.description, t.parent_id, x.name as taxonomy, t.taxonomy_id, t.term_uri`,
  where: [],
  item: asItem,
};

async function listTaxonomies(asked: OpenAsked) {
  const given = readParameters(listParameters, asked.query);
  if ('wrong' in given) return given;
  const { search } = given;
  const where =
    search === undefined ? [] : [sql`strpos(lower(concat_ws(' ', x.name, x.description)), lower(${search})) > 0`];
  return answerList<Row>(asked, given, { ...taxonomies, where });
}

async function listTerms(asked: OpenAsked) {
  const given = readParameters(termParameters, asked.query);
  if ('wrong' in given) return given;
  const { search, taxonomy_id: taxonomy, parent_id: parent, top_only: topOnly } = given;
  const where = [sql`coalesce(t.ended_on > current_date, true)`];
  if (search !== undefined) where.push(sql`strpos(lower(concat_ws(' ', t.name, t.description)), lower(${search})) > 0`);
  if (taxonomy !== undefined) where.push(sql`t.taxonomy_id = ${taxonomy}::uuid`);
  if (parent !== undefined) where.push(sql`t.parent_id = ${parent}::uuid`);
  if (topOnly) where.push(sql`t.parent_id is null`);
  return answerList<Row>(asked, given, { ...terms, where });
}

/** The needs that services are about, and other taxonomies that the area has taken in. */
export const openTaxonomies: readonly OpenDataRoute[] = [
  openData({ path: paths.taxonomies, answer: listTaxonomies }),
  openData({ path: paths.taxonomy, answer: ({ tx, params: { id } }) => find(tx, id, taxonomies) }),
  openData({ path: paths.terms, answer: listTerms }),
  openData({ path: paths.term, answer: ({ tx, params: { id } }) => find(tx, id, terms) }),
];

async function find(tx: OpenAsked['tx'], id: string | undefined, listed: typeof taxonomies) {
  const item = isId(id) ? await findItem<Row>(tx, id, listed) : undefined;
  return item === undefined ? undefined : { json: item };
}
