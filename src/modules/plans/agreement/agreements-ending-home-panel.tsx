import { inWords, todayInLondon } from '#kernel/local-date.ts';
import type { HomePanel } from '#modules/access/index.ts';
import { agreementReminderOn, listEndingAgreements } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { namePersons, personsOf } from '../plan/plan-in-hand.ts';
import { listPersonsIn, listPlansById } from '../plan/plan.queries.ts';
import { plansPaths } from '../plans.paths.ts';
import { addWorkingDays } from '../clocks/working-days.rules.ts';
import { listWhatMyPlansRestOn } from './withdrawals.queries.ts';

/** As many as a home page takes: the soonest to end. */
const MOST = 10;

/** Agreements that end soon, or have ended, under plans on whose team the actor is: the family is asked again in time. */
export const agreementsEndingHomePanel: HomePanel = {
  name: 'plans.agreements-ending',
  needs: 'plans:work',
  order: 6,
  async load({ tx }) {
    const today = todayInLondon();
    const resting = await listWhatMyPlansRestOn(tx);
    const soon = addWorkingDays(today, await agreementReminderOn(tx, today));
    const agreementIds = resting.map(({ agreementId }) => agreementId);
    const ending = await listEndingAgreements(tx, agreementIds, soon, MOST);
    const planIds = ending.flatMap(({ id }) => resting.flatMap((plan) => (plan.agreementId === id ? [plan.id] : [])));
    if (planIds.length === 0) return undefined;
    const plans = await listPlansById(tx, planIds);
    const persons = await namePersons(
      tx,
      (await listPersonsIn(tx, planIds)).filter(({ openedFor }) => openedFor),
    );
    await recordAudit(tx, 'plans.agreements-ending-viewed', personsOf({ persons }), { plans: planIds });
    return (
      <section aria-labelledby="agreements-ending">
        <h2 class="govuk-heading-m" id="agreements-ending">
          Agreements that end
        </h2>
        <ul class="govuk-list">
          {plans.map(({ id, urlId, agreementId, orgName }) => {
            const { endsOn } = ending.find((agreement) => agreement.id === agreementId)!;
            const name = persons.find(({ planId }) => planId === id)?.name ?? `Plan opened by ${orgName}`;
            return (
              <li>
                <a class="govuk-link" href={plansPaths.restOn(urlId)}>
                  {name}: ask the family again
                </a>
                , {endsOn < today ? 'the agreement ended on' : 'the agreement ends on'} {inWords(endsOn)}
              </li>
            );
          })}
        </ul>
      </section>
    );
  },
};
