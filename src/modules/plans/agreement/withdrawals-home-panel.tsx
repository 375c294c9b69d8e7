import { when } from '#kernel/when.ts';
import type { HomePanel } from '#modules/access/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { namePersons, personsOf } from '../plan/plan-in-hand.ts';
import { listPersonsIn, listPlansById } from '../plan/plan.queries.ts';
import { plansPaths } from '../plans.paths.ts';
import { listPlansToDecideOn, listWaiting } from './withdrawals.queries.ts';

/** As many as a home page takes: the soonest to close. */
const MOST = 10;

/** Families that no longer agree, where the actor decides what that means before access closes. */
export const withdrawalsHomePanel: HomePanel = {
  name: 'plans.withdrawals',
  needs: 'plans:offer-lead',
  order: 5,
  async load({ tx }) {
    const planIds = await listPlansToDecideOn(tx, MOST);
    if (planIds.length === 0) return undefined;
    const plans = await listPlansById(tx, planIds);
    const persons = await namePersons(
      tx,
      (await listPersonsIn(tx, planIds)).filter(({ openedFor }) => openedFor),
    );
    await recordAudit(tx, 'plans.withdrawals-viewed', personsOf({ persons }), { plans: planIds });
    const waiting = await listWaiting(tx, planIds);
    return (
      <section aria-labelledby="withdrawals">
        <h2 class="govuk-heading-m" id="withdrawals">
          Families that no longer agree
        </h2>
        <ul class="govuk-list">
          {waiting.flatMap(({ planId, urlId, closesAt }) => {
            const plan = plans.find(({ id }) => id === planId);
            const name = persons.find((person) => person.planId === planId)?.name;
            return plan
              ? [
                  <li>
                    <a class="govuk-link" href={plansPaths.withdrawal(plan.urlId, urlId)}>
                      {name ?? `Plan opened by ${plan.orgName}`}: decide what it means for the children
                    </a>
                    , before access closes on {when(closesAt)}
                  </li>,
                ]
              : [];
          })}
        </ul>
      </section>
    );
  },
};
