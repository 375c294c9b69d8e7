import { newUrlId } from '#kernel/id.ts';
import type { FilledBorough } from '#modules/people/testing/filled-borough.ts';
import { CANARY } from '#platform/testing/canary.ts';

/** What an assessment holds, of each sensitivity, about one person and about the family. */
export async function arrangeAssessment({ past, cast }: FilledBorough, plan: string, person: string): Promise<void> {
  for (const sensitivity of ['general', 'health', 'domestic-abuse', 'police']) {
    for (const wholeFamily of [true, false]) {
      const about = [plan, person, wholeFamily, sensitivity, cast.professional.userId, CANARY.text];
      await past(
        `insert into plans.answer (id, url_id, plan_id, person_id, whole_family, sensitivity, written_by, set_id, question,
           asked, strengths, needs, evidence, follows)
         values (gen_random_uuid(), '${newUrlId()}', $1, $2, $3, $4, $5, 'whole-family-2022', 'health', 'How?', $6, $6, $6, '{}')`,
        about,
      );
    }
  }
}
