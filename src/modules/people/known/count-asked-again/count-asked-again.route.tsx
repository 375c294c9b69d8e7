import { sql } from 'kysely';
import { addDays, type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import { countInWords } from '#kernel/small-numbers.ts';
import type { Tx } from '#platform/database/database.ts';
import { words } from '#platform/lists/filters.ts';
import type { List } from '#platform/lists/list.ts';
import { listRoutes } from '#platform/lists/list-routes.ts';
import { peoplePaths } from '../../people.paths.ts';

type Counting = { readonly since: LocalDate };
type Counted = { readonly id: string; readonly question: string; readonly orgName: string; readonly times: number };

const A_YEAR = 365;

/** Nothing is sorted by a count: the order would tell those that are not shown. */
const askedAgain: List<Counting, Counted> = {
  name: 'people.asked-again',
  path: peoplePaths.askedAgain,
  title: 'Asked again',
  rows: ['question', 'questions'],
  needs: 'people:count-asked-again',
  exports: 'people:export-asked-again',
  prepare: async () => ({ since: addDays(todayInLondon(), -A_YEAR) }),
  from: ({ since }) => counts(since),
  id: sql`c.id`,
  filters: {
    organisation: words({
      label: 'Organisation',
      where: (part) => sql`position(lower(${part}) in lower(c."orgName")) > 0`,
    }),
  },
  order: { words: 'By question and organisation', by: sql`c.place, lower(c."orgName")` },
  columns: [
    { header: 'What was asked', text: ({ question }) => question },
    { header: 'Organisation', text: ({ orgName }) => orgName },
    { header: 'Times', text: ({ times }) => countInWords(times) },
  ],
  async describe(tx: Tx, ids, { since }) {
    const { rows } = await sql<Counted>`
      select c.* from ${counts(since)} where c.id = any (${[...ids]}::text[])`.execute(tx);
    return rows;
  },
  above: () => (
    <p class="govuk-body">
      How often families were asked in the last year what we knew already: because the same answer was written down
      again, or because somebody said so. Fewer than 5 times are not counted out, so that nobody is known by a number.
    </p>
  ),
  nothing: 'Nobody was asked again for what we knew.',
};

const counts = (since: LocalDate) => sql`(
  select a.kind || ' ' || a.org_id as id, k.place, k.name as question, o.name as "orgName", a.times
    from people.count_asked_again(${since}) a
    join access.organisation o on o.id = a.org_id
    join lateral (select f.name, f.place from people.fact_kind f where f.code = a.kind order by f.valid_from desc limit 1) k on true) c`;

export const countAskedAgainRoutes = listRoutes(askedAgain);
