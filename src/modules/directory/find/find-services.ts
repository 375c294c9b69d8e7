import { sql } from 'kysely';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import { counting } from './counting.ts';
import { BEST_FIRST, candidates, fitting, nearness, ranking } from './matching.ts';
import type { Question } from './question.rules.ts';
import { type Place, type Understood, understand } from './understand.ts';

export const PER_PAGE = 20;

/** A service that was found, as everybody may read it. */
export type FoundService = {
  readonly serviceId: string;
  readonly urlId: string;
  readonly name: string;
  readonly provider: string;
  /** The start of what it says of itself. */
  readonly description: string | null;
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
  readonly free: boolean | null;
  readonly freeForSome: boolean;
  readonly send: boolean | null;
  readonly protection: 'ordinary' | 'statutory' | 'crisis';
  readonly given: readonly string[];
  /** Names of the areas it is for. */
  readonly areas: readonly string[];
  /** What its areas take in is known. */
  readonly shaped: boolean;
  readonly levels: readonly number[];
  /** On which it is open, as iCalendar has them. */
  readonly days: readonly string[];
  readonly askedBy: readonly string[];
  /** Whether it can take somebody, who said so, and when; null where nobody ever did. */
  readonly state: 'yes' | 'waiting' | 'full' | null;
  readonly weeks: number | null;
  readonly saidBy: string | null;
  readonly saidOn: LocalDate | null;
  readonly confirmedOn: LocalDate | null;
  /** Nobody confirmed it when somebody should have. */
  readonly stale: boolean;
  /** From the place that was asked for. */
  readonly miles: number | null;
  /** Which readings of the words it fits, by number. */
  readonly readings: readonly number[] | null;
  readonly places: readonly FoundPlace[] | null;
  /** How it is asked, in its words, or how it is reached; empty where it says neither. */
  readonly howToAsk: string;
  /** What it helps with of what would answer the need that was asked for. */
  readonly helps: readonly string[];
};

export type FoundPlace = { readonly name: string | null; readonly latitude: number; readonly longitude: number };

/** How many would be found with one choice of one filter. */
export type Counted = { readonly facet: string; readonly value: string; readonly found: number };

export type Found = {
  readonly understood: Understood;
  readonly services: readonly FoundService[];
  readonly total: number;
  readonly counts: readonly Counted[];
};

/** Which page, from 1, on which day; where to look from, where no postcode was asked. */
export type PageAsked = { readonly number: number; readonly today: LocalDate; readonly home?: Place | undefined };

/** Services that answer a question, best first, with what each choice would find. */
export async function findServices(tx: Tx, asked: Question, page: PageAsked): Promise<Found> {
  const understood = await understand(tx, asked, page.home);
  const { rows } = await sql<Omit<Found, 'understood'>>`
    with ${sql.join([
      fitting(understood),
      nearness(understood),
      candidates(understood, page.today),
      counting(understood.question),
      chosen(page),
    ])}
    select (select count(*)::int from base where misses = '{}') as total,
           (select coalesce(jsonb_agg(counted), '[]') from counted) as counts,
           (select coalesce(jsonb_agg(shown order by shown."order"), '[]') from (${shown(understood.question)}) shown) as services`.execute(
    tx,
  );
  return { understood, ...rows[0]! };
}

const chosen = ({ number, today }: PageAsked) => sql`
  ${ranking(today)},
  page as (
    select *, row_number() over (order by ${BEST_FIRST}) as "order"
      from (select * from ranked order by ${BEST_FIRST} limit ${PER_PAGE}::int offset ${(number - 1) * PER_PAGE}::int) best)`;

const shown = ({ answers = [] }: Question) => sql`
  select g."order", p.service_id as "serviceId", p.url_id as "urlId", p.name, p.provider_name as provider,
         left(p.entry ->> 'description', 300) as description, p.minimum_age as "minimumAge", p.maximum_age as "maximumAge",
         p.free, p.free_for_some as "freeForSome", p.send, p.protection, p.given, p.areas, p.shapes is not null as shaped, p.levels,
         array(select distinct t.day from directory.published_time t where t.service_id = p.service_id) as days, p.asked_by as "askedBy", p.state, p.weeks, p.state_said_by as "saidBy",
         p.state_said_on as "saidOn", p.confirmed_on as "confirmedOn", g.stale, g.miles, g.readings,
         (select jsonb_agg(jsonb_build_object('name', l.name, 'latitude', l.latitude, 'longitude', l.longitude) order by l.id)
            from directory.published_place l where l.service_id = p.service_id and l.latitude is not null) as places,
         coalesce(nullif(p.ours ->> 'how_to_ask', ''), 'Ring ' || (p.entry #>> '{contacts,0,phones,0,number}'),
                  'Write to ' || (p.entry ->> 'email'), '') as "howToAsk",
         array(select t.name from directory.term t where t.id = any (p.terms) and t.id = any (${answers}::uuid[]) order by t.name) as helps
    from page g join directory.published p using (service_id)`;
