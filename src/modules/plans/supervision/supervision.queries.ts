import { sql } from 'kysely';
import type { Id, UrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Sensitivity } from '../content/sensitivity.ts';
import type { SupervisionKind } from './supervision.rules.ts';

/** That a plan was talked over, by whom and when. */
export type Supervision = {
  readonly id: Id<'supervision'>;
  readonly urlId: UrlId<'supervision'>;
  readonly planId: Id<'plan'>;
  readonly planUrlId: UrlId<'plan'>;
  readonly kind: SupervisionKind;
  readonly heldOn: LocalDate;
  readonly nextOn: LocalDate;
  readonly agreedOn: LocalDate | null;
  readonly workerName: string;
  readonly supervisorName: string;
  /** What the actor was in it; null where they were not there. */
  readonly mine: 'worker' | 'supervisor' | null;
};

/** What was said, for the two who said it. */
export type SupervisionRecord = {
  readonly personId: Id<'person'>;
  readonly wholeFamily: boolean;
  readonly sensitivity: Sensitivity;
  readonly others: string;
  readonly discussed: string;
  readonly reflections: string;
  readonly hypotheses: string;
  readonly agreed: string;
  readonly supervisorSays: string;
};

const SUPERVISIONS = sql`
  select s.id, s.url_id as "urlId", s.plan_id as "planId", f.url_id as "planUrlId", s.kind, s.held_on as "heldOn",
         s.next_on as "nextOn", s.agreed_on as "agreedOn", w.name as "workerName", v.name as "supervisorName",
         case (select acting.my_user()) when s.worker_user_id then 'worker' when s.supervisor_user_id then 'supervisor' end as mine
    from plans.supervision s
    join plans.family_plan f on f.id = s.plan_id
    join access.user_account w on w.id = s.worker_user_id
    join access.user_account v on v.id = s.supervisor_user_id`;

/** Of a plan, the newest first: as many as a page takes. */
export async function listSupervisions(tx: Tx, planId: Id<'plan'>, most: number): Promise<Supervision[]> {
  const { rows } = await sql<Supervision>`
    ${SUPERVISIONS} where s.plan_id = ${planId} order by s.held_on desc, s.id desc limit ${most}`.execute(tx);
  return rows;
}

/** With what was said, where the actor was there. */
export async function findSupervision(tx: Tx, urlId: string): Promise<(Supervision & SupervisionRecord) | undefined> {
  const { rows } = await sql<Supervision & SupervisionRecord>`
    select s.*, r.person_id as "personId", r.whole_family as "wholeFamily", r.sensitivity, r.others, r.discussed,
           r.reflections, r.hypotheses, r.agreed, r.supervisor_says as "supervisorSays"
      from (${SUPERVISIONS} where s.url_id = ${urlId}) s
      join plans.supervision_record r on r.supervision_id = s.id`.execute(tx);
  return rows[0];
}

/** What workers wrote of a supervision with the actor, who has not agreed it yet: the oldest first. */
export async function listToAgree(tx: Tx, most: number): Promise<Supervision[]> {
  const { rows } = await sql<Supervision>`
    ${SUPERVISIONS} where s.id in (select m.supervision_id from plans.my_supervisions m where m.i_supervise)
       and s.agreed_on is null order by s.held_on, s.id limit ${most}`.execute(tx);
  return rows;
}

export type Supervisor = { readonly urlId: UrlId<'user'>; readonly userId: Id<'user'>; readonly name: string };

/** Who supervises in the actor's organisation: its managers, and in a school its leads. Few enough for one list. */
export async function listSupervisors(tx: Tx): Promise<Supervisor[]> {
  const { rows } = await sql<Supervisor>`
    select distinct u.url_id as "urlId", u.id as "userId", u.name
      from access.membership m join access.user_account u on u.id = m.user_id and u.disabled_at is null
     where m.org_id = (select acting.my_org()) and m.until > now() and m.role in ('manager', 'school-lead')
       and u.id <> (select acting.my_user())
     order by u.name, u.url_id limit 100`.execute(tx);
  return rows;
}
