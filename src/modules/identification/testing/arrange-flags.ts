import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { newId, newUrlId } from '#kernel/id.ts';
import { getLocalDate } from '#kernel/local-date.ts';
import type { FilledBorough, Pupil } from '#modules/people/testing/filled-borough.ts';
import { CANARY } from '#platform/testing/canary.ts';
import { flagSchool } from '../index.ts';

/** Flags at two schools, answers of each sensitivity, and help asked for. */
export async function arrangeFlags(borough: FilledBorough): Promise<void> {
  const { database, cast, pupils, otherPupils } = borough;
  const today = getLocalDate('2026-11-20');
  for (const lead of [cast.lead, cast.otherLead]) await database.as(lead, (tx) => flagSchool(tx, lead.orgId, today));
  await answerFlag(borough, cast.lead, pupils[0]!);
  await answerFlag(borough, cast.lead, pupils[1]!);
  await answerFlag(borough, cast.otherLead, otherPupils[0]!);
  await database.as(cast.lead, (tx) =>
    sql`select identification.ask_for_help(${newId()}, ${newUrlId()}, ${pupils[1]!.id}, ${CANARY.text})`.execute(tx),
  );
}

async function answerFlag({ past }: FilledBorough, lead: Actor, pupil: Pupil): Promise<void> {
  const flag = newId();
  await past(
    `insert into identification.flag (id, url_id, person_id, school_org_id, run_id, definition_id, as_at, kind, change, hundredths, rules, reasons, facts, until)
     select '${flag}', '${newUrlId()}', $1, $2, r.id, r.definition_id, r.as_at, 'severe', 'new', 1, '{severe}', '{}', '{}', now()
       from identification.flag_run r where r.school_org_id = $2 limit 1`,
    [pupil.id, lead.orgId],
  );
  for (const sensitivity of ['general', 'health', 'domestic-abuse', 'police']) {
    const answer = [pupil.id, lead.orgId, lead.userId, flag, sensitivity, CANARY.text];
    await past(
      `insert into identification.conversation (id, url_id, person_id, school_org_id, flag_id, answer, spoken_to, why_away, supported_by, no_action_because, note, sensitivity, at_risk, definition_id, shown, recorded_by)
       select gen_random_uuid(), '${newUrlId()}', $1, $2, $4, 'spoken-with', '{child}', '{}', '', '', $6, $5, false, d.id, '{}', $3 from identification.definition d limit 1`,
      answer,
    );
    await past(
      `insert into identification.challenge (id, person_id, flag_id, school_org_id, on_behalf_of, what_is_wrong, sensitivity, recorded_by)
       values (gen_random_uuid(), $1, $4, $2, 'child', $6, $5, $3)`,
      answer,
    );
  }
}
