import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import type { LevelJudgement } from './level-judgement.ts';

/** How the levels of some persons were judged, in any plan that the actor may see: the newest first. */
export async function listLevels(tx: Tx, personIds: readonly Id<'person'>[]): Promise<LevelJudgement[]> {
  const { rows } = await sql<LevelJudgement>`
    select j.person_id as "personId", j.level, l.name as "levelName", j.judged_on as "on", u.name as by,
           (select jsonb_build_object('sensitivity', r.sensitivity, 'descriptors', r.descriptors, 'reason', r.reason)
              from plans.level_reason r where r.judgement_id = j.id) as why
      from plans.level_judgement j
      join frameworks.level l on l.edition_id = j.level_edition and l.level = j.level
      join access.user_account u on u.id = j.judged_by
     where j.person_id = any (${[...personIds]}::uuid[])
     order by j.judged_on desc, j.id desc limit 100`.execute(tx);
  return rows;
}
