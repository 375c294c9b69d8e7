import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Voice } from './voice.ts';

/** What was heard in a plan, of everybody in it whom the actor may see, the newest first. */
export async function listVoices(tx: Tx, planId: Id<'plan'>): Promise<Voice[]> {
  const { rows } = await sql<Voice>`
    select v.url_id as "urlId", v.person_id as "personId", v.sensitivity, v.kind, v.heard_on as "heardOn", v.how,
           v.with_whom as "withWhom", v.words, v.day, v.wants, v.help, u.name as "writtenBy"
      from plans.voice v join access.user_account u on u.id = v.written_by
     where v.plan_id = ${planId} order by v.heard_on desc, v.id desc limit 200`.execute(tx);
  return rows;
}
