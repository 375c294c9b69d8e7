import { sql } from 'kysely';
import type { Id, UrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type TimelinePart, isBelow } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Answer } from '../conversations/answers.rules.ts';
import type { Change } from '../monday-list/monday-list.rules.ts';

type Row = {
  readonly id: string;
  readonly personId: Id<'person'>;
  readonly on: LocalDate;
  readonly schoolName: string;
  readonly more: More;
};

type More =
  | { readonly what: 'flag'; readonly change: Change['kind']; readonly rule: Change['rule'] }
  | { readonly what: 'answer'; readonly answer: Answer }
  | { readonly what: 'help'; readonly urlId: UrlId<'help-request'>; readonly officerName: string };

/** A flag was raised, a school answered, or asked its School Liaison Officer for help. */
export type IdentificationEvent = Omit<Row, 'more'> & More;

const FLAGS = sql`
  select concat('flag ', r.id) as id, r.raised_on as day, r.person_id, r.school_org_id as org_id,
         jsonb_build_object('what', 'flag', 'change', r.change, 'rule', r.kind) as more
    from identification.flag r`;

/** The answer with which help was asked is left out for whoever sees the request: they are told of it once. */
const ANSWERS = sql`
  select concat('flag answered ', r.id) as id, r.answered_on as day, r.person_id, r.school_org_id as org_id,
         jsonb_build_object('what', 'answer', 'answer', r.answer) as more
    from identification.conversation r
   where not (r.answer = 'need-help' and exists (
     select 1 from identification.help_request h
      where h.person_id = r.person_id and h.from_org_id = r.school_org_id and h.asked_on = r.answered_on))`;

const REQUESTS = sql`
  select concat('help ', r.id) as id, r.asked_on as day, r.person_id, r.from_org_id as org_id,
         jsonb_build_object('what', 'help', 'urlId', r.url_id, 'officerName', u.name) as more
    from identification.help_request r join access.user_account u on u.id = r.officer_user_id`;

/** A part of what was seen and done about the attendance of these persons. */
export async function listIdentificationEvents(
  tx: Tx,
  personIds: readonly Id<'person'>[],
  part: TimelinePart,
): Promise<IdentificationEvent[]> {
  const { rows } = await sql<Row>`
    select e.id, e.day as on, e.person_id as "personId", o.name as "schoolName", e.more
      from (${FLAGS} union all ${ANSWERS} union all ${REQUESTS}) e
      join access.organisation o on o.id = e.org_id
     where e.person_id = any (${[...personIds]}::uuid[]) and ${isBelow(part, sql`e.day`, sql`e.id`)}
     order by e.day desc, e.id collate "C" desc limit ${part.most}`.execute(tx);
  return rows.map(({ more, ...event }) => ({ ...event, ...more }));
}
