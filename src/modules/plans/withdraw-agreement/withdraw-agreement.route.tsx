import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { findChild, listAgreementsFor, listNamed, peoplePaths } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { text } from '#platform/web/fields.ts';
import type { Asked } from '#platform/web/request.ts';
import { form } from '#platform/web/form-route.ts';
import { listPlansOf } from '../plan/plan.queries.ts';
import { plansPaths } from '../plans.paths.ts';
import { listTeams } from '../team/team.queries.ts';
import { WithdrawAgreementPage } from './withdraw-agreement.page.tsx';
import { type Withdrawal, withdrawAgreement } from './withdraw-agreement.ts';
import { agreementsToWithdraw } from './withdrawal.rules.ts';

export const withdrawAgreementRoute = form({
  path: plansPaths.withdrawAgreement(':child'),
  needs: 'plans:withdraw-agreement',
  title: 'The family no longer agrees to work together',
  fields: z.object({ why: text('Say why, as the family said it', 1_000) }),
  drafts: 'plans.withdrawal',
  load,
  trail: ({ child }) => [
    { label: 'Children and families', path: peoplePaths.children },
    { label: child.name, path: peoplePaths.child(child.urlId) },
  ],
  about: ({ child }) => [child.id],
  view: (loaded, entry, shown) => <WithdrawAgreementPage {...loaded} entry={entry} shown={shown} />,
  save: ({ tx }, { why }, loaded) => withdrawAgreement(tx, loaded, why, todayInLondon()),
  refusals: { 'not-withdrawn': { message: 'Somebody else has recorded this, or you may not. Nothing was changed' } },
  done: () => ({ to: plansPaths.plans, flash: 'It is recorded that the family no longer agrees.' }),
});

async function load({ tx, params, actor }: Asked): Promise<Withdrawal | undefined> {
  const child = await findChild(tx, params['child']!);
  if (!child) return undefined;
  const given = await listAgreementsFor(tx, [child.id]);
  const [first, ...others] = agreementsToWithdraw(given, await listPlansOf(tx, [child.id]), actor.orgId);
  if (!first) return undefined;
  const agreements = [first, ...others] as const;
  const persons = await listNamed(
    tx,
    agreements.flatMap(({ personIds }) => personIds),
  );
  const ids = persons.map(({ id }) => id);
  const plans = (await listPlansOf(tx, ids)).filter(
    ({ closedOn, agreementId }) => closedOn === null && agreements.some(({ id }) => id === agreementId),
  );
  await recordAudit(tx, 'plans.agreement-viewed', ids, { agreements: agreements.map(({ id }) => id) });
  const team = await listTeams(
    tx,
    plans.map(({ id }) => id),
  );
  return { child, agreements, persons, plans, team };
}
