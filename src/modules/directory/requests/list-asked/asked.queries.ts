import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import { type LocalDate, addDays } from '#kernel/local-date.ts';
import { type NamedPerson, withChild } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/database.ts';
import type { SentRequest, TeamRequest } from '../request.ts';

/** A request that stands, for whoever hears of its answers. `waits`: for them, to reply or to ask what became of it. */
export type AskedRequest = Pick<SentRequest, 'id' | 'serviceName' | 'status' | 'weeks' | 'sentOn'> &
  Pick<TeamRequest, 'urlId' | 'personId'> & {
    readonly waits: 'reply' | 'ask-again' | null;
    readonly child: NamedPerson;
  };

/** So many days without an answer, and somebody asks again. */
export const ANSWER_DAYS = 7;

type Row = Omit<AskedRequest, 'child'> & { readonly personId: Id<'person'>; readonly total: number };

/** Of those whom the actor asked, or leads the plan of since who asked has left: what waits for them first. With how many in all. */
export async function listAsked(
  tx: Tx,
  today: LocalDate,
  { most, after = 0 }: { most: number; after?: number },
): Promise<{ requests: AskedRequest[]; total: number }> {
  const { rows } = await sql<Row>`
    select *, count(*) over ()::int as total from (
      select r.id, r.url_id as "urlId", r.person_id as "personId", s.service_name as "serviceName", s.status, s.weeks,
             s.sent_on as "sentOn",
             case when s.status = 'asked' then 'reply'
                  when s.status = 'sent' and s.sent_on <= ${addDays(today, -ANSWER_DAYS)}::date then 'ask-again' end as waits
        from directory.request r join directory.request_sent s on s.request_id = r.id
        join plans.family_plan f on f.id = r.plan_id and f.closed_at is null
       where ((r.asked_by, r.asked_for) = ((select acting.my_user()), (select acting.my_org()))
              or f.lead_user_id = (select acting.my_user()) and not exists (
                   select 1 from plans.team_member m
                    where (m.plan_id, m.user_id, m.org_id) = (r.plan_id, r.asked_by, r.asked_for) and m.until > now()))
         and s.status in ('sent', 'asked', 'waiting', 'accepted')) asked
     order by waits is null, waits desc, "sentOn" desc, id limit ${most} offset ${after}`.execute(tx);
  return { requests: await withChild(tx, rows), total: rows[0]?.total ?? 0 };
}
