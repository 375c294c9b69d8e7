import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { type NamedPerson, findChild, peoplePaths } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { text } from '#platform/web/fields.ts';
import type { Asked } from '#platform/web/request.ts';
import { form } from '#platform/web/form-route.ts';
import { plansPaths } from '../../plans.paths.ts';
import { mayOfferLead } from '../../team/team.queries.ts';
import type { Withdrawal } from '../withdrawals.queries.ts';
import { WithdrawAgreementPage } from './withdraw-agreement.page.tsx';
import { type BeforeWithdrawal, findBeforeWithdrawal } from './before-withdrawal.queries.ts';
import { type Leaving, withdrawAgreement } from './withdraw-agreement.ts';

const fields = z.object({
  leaving: text('Select who no longer agrees', 100),
  why: text('Say why, as they said it', 1_000),
});

export const withdrawAgreementRoute = form({
  path: plansPaths.withdrawAgreement(':child'),
  needs: 'plans:withdraw-agreement',
  title: 'The family no longer agrees to work together',
  fields,
  drafts: 'plans.withdrawal',
  load,
  trail: ({ child }) => [
    { label: 'Children and families', path: peoplePaths.children },
    { label: child.name, path: peoplePaths.child(child.urlId) },
  ],
  about: ({ persons }) => idsOf(persons),
  start: ({ persons }) => (persons.length < 2 ? { leaving: EVERYBODY } : {}),
  view: (loaded, entry, shown) => <WithdrawAgreementPage {...loaded} entry={entry} shown={shown} />,
  save,
  refusals: {
    'not-withdrawn': { message: 'Somebody else has recorded this, or you may not. Nothing was changed' },
    'nobody-of-them': { field: 'leaving', message: 'Select who no longer agrees' },
  },
  done: ({ decideAt }, { child }) => ({
    to: decideAt ?? peoplePaths.child(child.urlId),
    flash: 'It is recorded that they no longer agree.',
  }),
});

const EVERYBODY: Leaving = 'everybody';

type Recorded = { readonly decideAt: string | undefined };

async function save(
  asked: Asked,
  { leaving, why }: z.infer<typeof fields>,
  loaded: BeforeWithdrawal,
): Promise<Ruling<Recorded, 'not-withdrawn' | 'nobody-of-them'>> {
  const alone = loaded.persons.find(({ id }) => id === leaving);
  if (!alone && leaving !== EVERYBODY) return refuse('nobody-of-them');
  const ruling = await withdrawAgreement(asked, loaded, { leaving: alone?.id ?? EVERYBODY, why }, todayInLondon());
  return ruling.allowed ? allow({ decideAt: await whereToDecide(asked.tx, loaded, ruling.value) }) : ruling;
}

/** Whoever decides what stopping means does it next. */
async function whereToDecide(
  tx: Tx,
  { plans }: BeforeWithdrawal,
  [first]: readonly Withdrawal[],
): Promise<string | undefined> {
  const plan = first && plans.find(({ id }) => id === first.planId);
  return plan && (await mayOfferLead(tx, plan.id)) ? plansPaths.withdrawal(plan.urlId, first.urlId) : undefined;
}

async function load({ tx, params, actor }: Asked): Promise<BeforeWithdrawal | undefined> {
  const child = await findChild(tx, params['child']!);
  const before = child && (await findBeforeWithdrawal(tx, child, actor.orgId));
  if (!before) return undefined;
  const { persons, agreements } = before;
  const agreementIds = agreements.map(({ id }) => id);
  await recordAudit(tx, 'plans.agreement-viewed', idsOf(persons), { agreements: agreementIds });
  return before;
}

const idsOf = (persons: readonly NamedPerson[]) => persons.map(({ id }) => id);
