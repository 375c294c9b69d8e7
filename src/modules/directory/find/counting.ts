import { type RawBuilder, sql } from 'kysely';
import { opens } from './matching.ts';
import type { Question } from './question.rules.ts';

/** Names of areas to choose from: other directories may bring a name for every street. */
const MOST_AREAS = 50;

/** All filters but this one; said so that the server does not take it for a few rows, and look up each of thousands. */
const passes = (facet: string): RawBuilder<unknown> => sql`cardinality(array_remove(b.misses, ${facet}::text)) < 1`;

/** How many would be found with each choice of a filter, all others as they are. */
export const counting = ({ time }: Question): RawBuilder<unknown> => sql`
  counted as (
    select 'need' as facet, t.value::text, count(*)::int as found
      from base b cross join lateral unnest(b.terms) as t (value) where ${passes('need')} group by t.value
    union all
    select 'level', t.value::text, count(*)::int
      from base b cross join lateral unnest(b.levels) as t (value) where ${passes('level')} group by t.value
    union all
    select 'day', t.day, count(distinct b.service_id)::int
      from base b join directory.published_time t using (service_id)
     where ${passes('day')} and ${opens({ days: [], time })} group by t.day
    union all
    select * from (
      select 'area', t.value, count(*)::int as found
        from base b cross join lateral unnest(b.areas) as t (value) where ${passes('area')}
       group by t.value order by found desc, t.value limit ${MOST_AREAS}::int) areas
    union all
    select 'how', t.value, count(*)::int
      from base b cross join lateral unnest(b.given) as t (value) where ${passes('how')} group by t.value
    union all
    select 'language', t.value, count(*)::int
      from base b cross join lateral unnest(b.languages) as t (value) where ${passes('language')} group by t.value
    union all
    select 'access', t.value, count(*)::int
      from base b cross join lateral unnest(b.accessible) as t (value) where ${passes('access')} group by t.value
    union all
    select 'who', t.value, count(*)::int
      from base b cross join lateral unnest(b.asked_by) as t (value) where ${passes('who')} group by t.value
    union all
    select 'free', 'some', count(*)::int from base b where b.free_for_some and ${passes('free')}
    union all
    select yes.facet, 'yes', yes.found from (
      select count(*) filter (where b.free and ${passes('free')})::int as free,
             count(*) filter (where b.send and ${passes('send')})::int as send,
             count(*) filter (where b.serves_here and ${passes('serves')})::int as serves,
             count(*) filter (where b.state_now = 'yes' and ${passes('now')})::int as now
        from base b) counts
      cross join lateral (values ('free', counts.free), ('send', counts.send), ('serves', counts.serves), ('now', counts.now))
        as yes (facet, found))`;
