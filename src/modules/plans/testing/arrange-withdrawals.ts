import { sql } from 'kysely';
import { newId } from '#kernel/id.ts';
import type { FilledBorough, Pupil } from '#modules/people/testing/filled-borough.ts';
import { CANARY } from '#platform/testing/canary.ts';

/** What an agreement says beside whom it names; one person alone who stops, and what was decided about earlier words. */
export async function arrangeWithdrawals(
  { database, past, cast }: FilledBorough,
  plan: string,
  child: Pupil,
): Promise<void> {
  const [found] = await past<{ id: string; org: string }>(
    'select a.id, a.org_id as org from people.agreement a join plans.family_plan f on f.agreement_id = a.id where f.id = $1',
    [plan],
  );
  const { id: agreement, org } = found!;
  await past(`insert into people.agreed_purpose values ($1, 'one-plan')`, [agreement]);
  await past('insert into people.agreement_organisation values ($1, $2)', [agreement, cast.nurse.orgId]);
  for (const { id } of [child, child.mother])
    await past('insert into people.agreement_giver (agreement_id, person_id, understands) values ($1, $2, $3)', [
      agreement,
      id,
      CANARY.text,
    ]);
  for (const { id } of [child, child.mother])
    for (const sensitivity of ['general', 'health', 'domestic-abuse', 'police'])
      for (const wholeFamily of [true, false]) {
        const withdrawal = newId();
        await past(
          `insert into plans.withdrawal (id, plan_id, agreement_id, ends_plan, recorded_by, recorded_for, closes_at, ended_at, ended_by)
           values ($1, $2, $3, false, $4, $5, now(), now(), 'decision')`,
          [withdrawal, plan, agreement, cast.professional.userId, cast.professional.orgId],
        );
        await past(
          `insert into plans.risk_decision (id, withdrawal_id, plan_id, person_id, whole_family, sensitivity, risk, will_do,
             at_risk, decided_by, decided_for)
           values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $6, false, $7, $8)`,
          [
            withdrawal,
            plan,
            id,
            wholeFamily,
            sensitivity,
            CANARY.text,
            cast.professional.userId,
            cast.professional.orgId,
          ],
        );
      }
  await database.as(cast.professional, (tx) =>
    sql`select plans.record_withdrawal(${child.id}, ${org}, ${child.mother.id}, ${CANARY.text})`.execute(tx),
  );
}
