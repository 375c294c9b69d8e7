import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { newId, newUrlId } from '#kernel/id.ts';
import type { FilledBorough } from './filled-borough.ts';

/** Whether somebody's answer to "are they the same person?" was taken. */
export async function answerSame(
  { database }: Pick<FilledBorough, 'database'>,
  who: Actor,
  question: string,
  answer: 'same' | 'different',
): Promise<boolean> {
  const { rows } = await database.as(who, (tx) =>
    sql<{ done: boolean }>`select people.answer_same_person(${question}, ${answer}) as done`.execute(tx),
  );
  return rows[0]!.done;
}

/** A plan, on an agreement that its lead recorded: it gives the lead a ground of their own with the child. */
export const openPlanFor = ({ database }: Pick<FilledBorough, 'database'>, lead: Actor, child: string): Promise<void> =>
  database.as(lead, async (tx) => {
    const agreement = newId();
    await sql`insert into people.agreement (id, org_id, recorded_by, given_on, how, child_asked)
      values (${agreement}, ${lead.orgId}, ${lead.userId}, current_date, 'phone', true)`.execute(tx);
    await sql`insert into people.agreement_person (agreement_id, person_id) values (${agreement}, ${child})`.execute(
      tx,
    );
    await sql`select plans.open_plan(${newId()}, ${newUrlId()}, ${child}, ${agreement}, 'continuum-2018', 3,
      current_date + 14)`.execute(tx);
  });
