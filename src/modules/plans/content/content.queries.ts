import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { namesOf } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { SOMEBODY_IN_FAMILY } from './plan-words.ts';
import type { Action, Ending, Need, Note } from './plan-content.ts';

export async function listNeeds(tx: Tx, planId: Id<'plan'>): Promise<Need[]> {
  const { rows } = await sql<Need>`
    select n.id, n.url_id as "urlId", n.person_id as "personId", n.whole_family as "wholeFamily", n.sensitivity, n.name,
           n.framework_need as "frameworkNeed", n.wanted, n.outcome, n.version,
           case when a.id is not null then jsonb_build_object('question', a.question, 'personId', a.person_id,
             'wholeFamily', a.whole_family, 'sensitivity', a.sensitivity) end as "foundIn"
      from plans.need n left join plans.answer a on a.id = n.answer_id
     where n.plan_id = ${planId} order by n.id
  `.execute(tx);
  return rows;
}

const ACTIONS = sql`
  select a.id, a.url_id as "urlId", a.plan_id as "planId", a.need_id as "needId", a.what,
         coalesce(a.owner_name, u.name) as owner, a.owner_user_id as "ownerUserId", a.owner_person_id as "ownerPersonId",
         a.owner_user_id is not null as "ownerWorks", a.due_on as "dueOn", a.success, a.status, a.why, a.version
    from plans.action a left join access.user_account u on u.id = a.owner_user_id`;

type ActionRow = Omit<Action, 'owner'> & { readonly owner: string | null };

/** Somebody of the family is called as the reader may know them. */
async function withOwners(tx: Tx, rows: readonly ActionRow[]): Promise<Action[]> {
  const persons = [...new Set(rows.flatMap(({ ownerPersonId }) => ownerPersonId ?? []))];
  const names = persons.length === 0 ? new Map<Id<'person'>, string>() : await namesOf(tx, persons);
  return rows.map((row) => ({ ...row, owner: row.owner ?? names.get(row.ownerPersonId!) ?? SOMEBODY_IN_FAMILY }));
}

/** What is to be done and what was, the soonest due first. */
export async function listActions(tx: Tx, planId: Id<'plan'>): Promise<Action[]> {
  const { rows } = await sql<ActionRow>`${ACTIONS} where a.plan_id = ${planId} order by a.due_on, a.id`.execute(tx);
  return withOwners(tx, rows);
}

/** The actor's own open actions that are due by a day, the most overdue first. */
export async function listMyActions(tx: Tx, dueBy: LocalDate, most: number): Promise<Action[]> {
  const { rows } = await sql<ActionRow>`
    ${ACTIONS} where a.owner_user_id = (select acting.my_user()) and a.status = 'open' and a.due_on <= ${dueBy}
      and a.plan_id = any (array(select m.plan_id from plans.my_open_plans m)) order by a.due_on, a.id limit ${most}
  `.execute(tx);
  return withOwners(tx, rows);
}

/** A plan's notes, newest first, those before a note where one is named. One more than asked for says there are more. */
export async function listNotes(tx: Tx, planId: Id<'plan'>, before: string | undefined, most: number): Promise<Note[]> {
  const older =
    before === undefined
      ? sql``
      : sql`and (n.happened_on, n.id) < (select b.happened_on, b.id from plans.note b where b.url_id = ${before})`;
  const { rows } = await sql<Note>`
    select n.url_id as "urlId", n.person_id as "personId", n.whole_family as "wholeFamily", n.sensitivity,
           n.happened_on as "happenedOn", n.text, n.at_risk as "atRisk", u.name as "writtenBy"
      from plans.note n join access.user_account u on u.id = n.written_by
     where n.plan_id = ${planId} ${older} order by n.happened_on desc, n.id desc limit ${most + 1}
  `.execute(tx);
  return rows;
}

export async function findEnding(tx: Tx, planId: Id<'plan'>): Promise<Ending | undefined> {
  const { rows } = await sql<Ending>`
    select family_view as "familyView", what_next as "whatNext" from plans.closing where plan_id = ${planId}
  `.execute(tx);
  return rows[0];
}

/** One note, by its name in a URL. */
export async function findNote(
  tx: Tx,
  planId: Id<'plan'>,
  urlId: string,
): Promise<{ personId: Id<'person'> } | undefined> {
  const { rows } = await sql<{ personId: Id<'person'> }>`
    select person_id as "personId" from plans.note where plan_id = ${planId} and url_id = ${urlId}
  `.execute(tx);
  return rows[0];
}
