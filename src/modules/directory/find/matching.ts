import { type RawBuilder, sql } from 'kysely';
import type { LocalDate } from '#kernel/local-date.ts';
import { HOLDS_FOR } from '../see-service/availability.rules.ts';
import { type Question, TIMES } from './question.rules.ts';
import type { Place, Understood } from './understand.ts';

/** Of the best fit: what has less than this of it was found by a word in passing. */
const LEAST_OF_BEST = 0.2;

const MILES_OF_A_DEGREE = 69.1;

/**
 * What fits the words, and how well: for each part of what was typed its best reading and a tenth of the others, worth
 * more the fewer services have it. A name counts more than a term, a term more than a description.
 */
export const fitting = ({ readings }: Understood): RawBuilder<unknown> => sql`
  asked as (
    select * from jsonb_to_recordset(${JSON.stringify(readings)}::jsonb)
      as r (part int, reading int, words text, term uuid, worth float8)),
  hit as materialized (
    select a.part, a.reading, p.service_id,
           a.worth * ts_rank('{0.15, 0.4, 0.7, 1}', p.words, plainto_tsquery('pg_catalog.english', a.words)) as fit
      from asked a join directory.published p on p.words @@ plainto_tsquery('pg_catalog.english', a.words)
     where a.term is null
    union all
    select a.part, a.reading, p.service_id, a.worth * 0.5
      from asked a join directory.published p on p.terms @> array[a.term]),
  best as (
    select service_id, part, (array_agg(reading order by fit desc))[1] as reading,
           max(fit) + 0.1 * (sum(fit) - max(fit)) as fit
      from hit group by service_id, part),
  rarity as (
    select part, ln(2 + (select count(*) from directory.published)::float8 / count(*)) as worth from best group by part),
  fit as (
    select service_id, sum(fit * worth) as fit, array_agg(reading order by reading) as readings
      from best join rarity using (part) group by service_id)`;

/** How far services are, in miles, as the crow flies (haversine). Within so many, only what is in the box around them. */
export function nearness({ question, place }: Understood): RawBuilder<unknown> {
  if (!place) return sql`near as (select null::uuid as service_id, null::float8 as miles where false)`;
  const { latitude, longitude } = place;
  return sql`
  near as (
    select service_id, min(3958.8 * 2 * asin(least(1, sqrt(
             power(sin(radians(latitude - ${latitude}::float8) / 2), 2)
             + cos(radians(${latitude}::float8)) * cos(radians(latitude))
               * power(sin(radians(longitude - ${longitude}::float8) / 2), 2))))) as miles
      from directory.published_place
     where ${isAround(place, question.miles ?? 1_000)}
     group by service_id)`;
}

/** In a box around it, so many miles each way. */
export function isAround({ latitude, longitude }: Place, miles: number): RawBuilder<unknown> {
  const high = miles / MILES_OF_A_DEGREE;
  const wide = high / Math.max(0.1, Math.cos((latitude * Math.PI) / 180));
  return sql`latitude between ${latitude - high}::float8 and ${latitude + high}::float8
       and longitude between ${longitude - wide}::float8 and ${longitude + wide}::float8`;
}

/**
 * Services that fit the words, the ages and the place. `misses` names the filters with counts that each does not pass:
 * none, and it is found; one, and it is counted beside that one.
 */
export function candidates(understood: Understood, today: LocalDate): RawBuilder<unknown> {
  const { question, readings } = understood;
  const conditions = [fitsWords(readings.length > 0), fitsAges(question), fitsPlace(understood)].filter(
    (condition) => condition !== undefined,
  );
  return sql`
  base as materialized (
    select p.service_id, coalesce(f.fit, 0) as fit, f.readings, n.miles, p.name, p.terms, p.levels, p.languages,
           p.accessible, p.asked_by, p.given, p.areas, p.free, p.free_for_some, p.send, p.confirmed_on,
           p.protection = 'crisis' as crisis,
           p.protection = 'ordinary' and coalesce(p.confirm_by < ${today}::date, true) as stale,
           case when p.state_said_on >= ${today}::date - ${HOLDS_FOR}::int then p.state end as state_now,
           ${servesHere(understood)} as serves_here,
           array_remove(array[${sql.join(missesOf(understood, today))}]::text[], null) as misses
      from directory.published p
      left join fit f using (service_id)
      left join near n using (service_id)
     where ${conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`})`;
}

const fitsWords = (asked: boolean) =>
  asked ? sql`f.fit >= ${LEAST_OF_BEST}::float8 * (select max(fit) from fit)` : undefined;

/** Ages that are not known to be left out. */
const fitsAges = ({ age }: Question) =>
  age &&
  sql`(p.minimum_age is null or p.minimum_age < ${age.to + 1}::float8)
      and (p.maximum_age is null or p.maximum_age >= ${age.from}::float8)`;

/** What is given online or by telephone, or tells nobody where it is, is as near as any. */
const fitsPlace = ({ question, place }: Understood) =>
  place && question.miles !== undefined
    ? sql`(n.miles <= ${question.miles}::float8 or p.given && array['online', 'phone']
        or not exists (select 1 from directory.published_place l where l.service_id = p.service_id and l.latitude is not null))`
    : undefined;

/** Whether its areas take in the place; of areas whose shape is not known nobody says that they do not. */
const servesHere = ({ place }: Understood): RawBuilder<unknown> =>
  place
    ? sql`coalesce(p.shapes && (select directory.shapes_around(point(${place.longitude}, ${place.latitude}))), true)`
    : sql`null::boolean`;

/** Of each filter that was used, its name where a service does not pass it. */
const missesOf = (understood: Understood, today: LocalDate): RawBuilder<unknown>[] => [
  sql`null::text`,
  ...filtersOf(understood, today)
    .filter(({ asked }) => asked)
    .map(({ facet, passes }) => sql`case when not coalesce(${passes}, false) then ${facet}::text end`),
];

const filtersOf = (understood: Understood, today: LocalDate) => {
  const { question, place } = understood;
  const { need, answers, levels, area, how, serves, days, time, language, access, who, free, freeForSome, send, now } =
    question;
  return [
    { facet: 'need', asked: need !== undefined, passes: sql`p.terms @> array[${need}::uuid]` },
    { facet: 'answers', asked: answers !== undefined, passes: sql`p.terms && ${answers}::uuid[]` },
    { facet: 'level', asked: levels.length > 0, passes: sql`p.levels && ${levels}::smallint[]` },
    { facet: 'day', asked: days.length > 0 || time !== undefined, passes: isOpen(question) },
    { facet: 'area', asked: area !== undefined, passes: sql`p.areas @> array[${area}::text]` },
    { facet: 'how', asked: how.length > 0, passes: sql`p.given && ${how}::text[]` },
    { facet: 'serves', asked: serves && place !== undefined, passes: servesHere(understood) },
    { facet: 'language', asked: language !== undefined, passes: sql`p.languages @> array[${language}::text]` },
    { facet: 'access', asked: access.length > 0, passes: sql`p.accessible @> ${access}::text[]` },
    { facet: 'who', asked: who !== undefined, passes: sql`p.asked_by @> array[${who}::text]` },
    {
      facet: 'free',
      asked: free || freeForSome,
      passes: sql`(${free} and coalesce(p.free, false) or ${freeForSome} and p.free_for_some)`,
    },
    { facet: 'send', asked: send, passes: sql`p.send` },
    {
      facet: 'now',
      asked: now,
      passes: sql`p.state = 'yes' and p.state_said_on >= ${today}::date - ${HOLDS_FOR}::int`,
    },
  ];
};

/** Open on such a day, at such a time. Where only the day is known, any time is taken to be right. */
const isOpen = ({ days, time }: Question): RawBuilder<unknown> =>
  sql`p.service_id in (select t.service_id from directory.published_time t where ${opens({ days, time })})`;

/** Of a time (`t`, of `directory.published_time`). */
export const opens = ({ days, time }: Pick<Question, 'days' | 'time'>): RawBuilder<unknown> => sql`
  ${days.length > 0 ? sql`t.day = any (${days}::text[])` : sql`true`}
  and ${time ? sql`coalesce(t.opens_at < ${TIMES[time].to}::time, true) and coalesce(t.closes_at > ${TIMES[time].from}::time, true)` : sql`true`}`;

/** What is found, with what its place among the others depends on and no more: thousands of rows are put in order. */
export const ranking = (today: LocalDate): RawBuilder<unknown> => sql`
  ranked as (
    select service_id, name, readings, miles, stale, crisis, state_now,
           ${today}::date - confirmed_on as confirmed_ago, floor(4 * fit / nullif(max(fit) over (), 0)) as step
      from base where cardinality(misses) < 1)`;

/**
 * Best first: by how well the words fit (in five steps, one less where nobody confirmed the entry when somebody should have),
 * then by whether it can take somebody now, how near it is and how lately it was confirmed. What the law gives, and help in a
 * crisis, never drops for want of confirming.
 */
export const BEST_FIRST: RawBuilder<unknown> = sql`
  coalesce(step, 0) - stale::int desc, (crisis and step is not null) desc,
  case state_now when 'yes' then 0 when 'waiting' then 1 when 'full' then 3 else 2 end,
  width_bucket(coalesce(miles, 0), array[0, 1, 3, 10]::float8[]),
  stale, width_bucket(coalesce(confirmed_ago, 10000), array[0, 31, 92, 183]), miles, name, service_id`;
