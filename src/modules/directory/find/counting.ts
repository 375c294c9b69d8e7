import { type RawBuilder, sql } from 'kysely';
import { opens } from './matching.ts';
import type { Question } from './question.rules.ts';

/** Names of areas to choose from: other directories may bring a name for every street. */
const MOST_AREAS = 50;

/** How many would be found with each choice of a filter, all others as they are. */
export const counting = ({ time }: Question): RawBuilder<unknown> => sql`
  counted as (
    select 'need' as facet, t.value::text, count(*)::int as found
      from base b cross join lateral unnest(b.terms) as t (value) where b.misses <@ array['need'] group by t.value
    union all
    select 'level', t.value::text, count(*)::int
      from base b cross join lateral unnest(b.levels) as t (value) where b.misses <@ array['level'] group by t.value
    union all
    select 'day', t.day, count(distinct b.service_id)::int
      from base b join directory.published_time t using (service_id)
     where b.misses <@ array['day'] and ${opens({ days: [], time })} group by t.day
    union all
    select * from (
      select 'area', t.value, count(*)::int as found
        from base b cross join lateral unnest(b.areas) as t (value) where b.misses <@ array['area']
       group by t.value order by found desc, t.value limit ${MOST_AREAS}::int) areas
    union all
    select 'how', t.value, count(*)::int
      from base b cross join lateral unnest(b.given) as t (value) where b.misses <@ array['how'] group by t.value
    union all
    select 'language', t.value, count(*)::int
      from base b cross join lateral unnest(b.languages) as t (value) where b.misses <@ array['language'] group by t.value
    union all
    select 'access', t.value, count(*)::int
      from base b cross join lateral unnest(b.accessible) as t (value) where b.misses <@ array['access'] group by t.value
    union all
    select 'who', t.value, count(*)::int
      from base b cross join lateral unnest(b.asked_by) as t (value) where b.misses <@ array['who'] group by t.value
    union all
    select 'free', 'yes', count(*)::int from base b where b.free and b.misses <@ array['free']
    union all
    select 'send', 'yes', count(*)::int from base b where b.send and b.misses <@ array['send']
    union all
    select 'serves', 'yes', count(*)::int from base b where b.serves_here and b.misses <@ array['serves']
    union all
    select 'now', 'yes', count(*)::int from base b where b.state_now = 'yes' and b.misses <@ array['now'])`;
