import { sql } from 'kysely';
import { z } from 'zod';
import type { Id, UrlId } from '#kernel/id.ts';
import { type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import { agreementReminderOn } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Job, defineJob, enqueue } from '#platform/jobs/job.ts';
import { sendMessage } from '#platform/messages/send-message.ts';
import { agreementEnds } from '../messages/plans-messages.ts';
import { addWorkingDays } from '../clocks/working-days.rules.ts';

/** Tells whoever leads a plan by then that the agreement it rests on ends. Nothing where another took its place. */
export const tellAgreementEnds: Job<{ plan: string; agreement: string }> = defineJob({
  name: 'plans.tell-agreement-ends',
  payload: z.object({ plan: z.uuid(), agreement: z.uuid() }),
  asMachinery: true,
  run: ({ payload, database }) => database.as('keeper', (tx) => tell(tx, payload.plan, payload.agreement)),
});

async function tell(tx: Tx, plan: string, agreement: string): Promise<void> {
  const { rows } = await sql<{ lead: Id<'user'>; urlId: UrlId<'plan'> }>`
    select lead_user_id as lead, url_id as "urlId" from plans.lead_to_remind(${plan}, ${agreement})`.execute(tx);
  const [told] = rows;
  if (told)
    await sendMessage(tx, agreementEnds, { to: [told.lead], about: told.urlId, occasion: agreement as Id<string> });
}

/** The lead is told some working days before the last day, as the area has set it: in time to speak with the family. */
export async function tellBeforeItEnds(
  tx: Tx,
  plan: Id<'plan'>,
  agreement: { readonly id: Id<'agreement'>; readonly endsOn: LocalDate | null },
): Promise<void> {
  if (agreement.endsOn === null) return;
  const days = await agreementReminderOn(tx, todayInLondon());
  const seconds = (Date.parse(addWorkingDays(agreement.endsOn, -days)) - Date.now()) / 1000;
  await enqueue(
    tx,
    tellAgreementEnds,
    { plan, agreement: agreement.id },
    { author: 'whoever-acts', inSeconds: Math.max(0, seconds) },
  );
}
