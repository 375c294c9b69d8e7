import { newId, newUrlId } from '#kernel/id.ts';
import type { FilledBorough } from '#modules/people/testing/filled-borough.ts';
import { CANARY } from '#platform/testing/canary.ts';

/** What an assessment holds, of each sensitivity, about one person and about the family. */
export async function arrangeAssessment(borough: FilledBorough, plan: string, person: string): Promise<void> {
  const { past, cast } = borough;
  for (const sensitivity of ['general', 'health', 'domestic-abuse', 'police']) {
    for (const wholeFamily of [true, false]) {
      const about = [plan, person, wholeFamily, sensitivity, cast.professional.userId, CANARY.text];
      await past(
        `insert into plans.answer (id, url_id, plan_id, person_id, whole_family, sensitivity, written_by, set_id, question,
           asked, strengths, needs, evidence, follows)
         values (gen_random_uuid(), '${newUrlId()}', $1, $2, $3, $4, $5, 'whole-family-2022', 'health', 'How?', $6, $6, $6, '{}')`,
        about,
      );
      await explain(borough, about);
    }
    await say(borough, [plan, person, sensitivity, cast.professional.userId, CANARY.text]);
  }
}

async function explain({ past }: FilledBorough, about: unknown[]): Promise<void> {
  const hypothesis = newId();
  await past(
    `insert into plans.hypothesis (id, url_id, plan_id, person_id, whole_family, sensitivity, written_by, seen, because)
     values ('${hypothesis}', '${newUrlId()}', $1, $2, $3, $4, $5, $6, $6)`,
    about,
  );
  await past(
    `insert into plans.hypothesis_evidence (id, hypothesis_id, plan_id, person_id, whole_family, sensitivity, written_by, text, speaks)
     values (gen_random_uuid(), '${hypothesis}', $1, $2, $3, $4, $5, $6, 'against')`,
    about,
  );
  await past(
    `insert into plans.hypothesis_visit (id, hypothesis_id, plan_id, person_id, whole_family, sensitivity, written_by, why, standing)
     values (gen_random_uuid(), '${hypothesis}', $1, $2, $3, $4, $5, $6, 'likely')`,
    about,
  );
}

async function say({ past }: FilledBorough, about: unknown[]): Promise<void> {
  const judgement = newId();
  const [plan, person, , writer] = about;
  await past(
    `insert into plans.voice (id, url_id, plan_id, person_id, sensitivity, written_by, words, day, wants, help, with_whom,
       kind, heard_on, how)
     values (gen_random_uuid(), '${newUrlId()}', $1, $2, $3, $4, $5, $5, $5, '', $5, 'child', current_date, 'talking')`,
    about,
  );
  await past(
    `insert into plans.level_judgement (id, plan_id, person_id, judged_by, level_edition, level)
     values ('${judgement}', $1, $2, $3, 'continuum-2018', 3)`,
    [plan, person, writer],
  );
  await past(
    `insert into plans.level_reason (id, judgement_id, plan_id, person_id, sensitivity, written_by, reason, descriptors)
     values (gen_random_uuid(), '${judgement}', $1, $2, $3, $4, $5, '{}')`,
    about,
  );
}
