import { inWords } from '#kernel/local-date.ts';
import type { HomePanel } from '#modules/access/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { plansPaths } from '../plans.paths.ts';
import { listLeadQuestionsToMe } from './lead.queries.ts';

/** On the coordinator's home: plans for which two have declined to lead. */
export const leadsSoughtPanel: HomePanel = {
  name: 'plans.leads-sought',
  needs: 'plans:offer-lead',
  order: 15,
  async load({ tx }) {
    const questions = await listLeadQuestionsToMe(tx);
    if (questions.length === 0) return undefined;
    await recordAudit(tx, 'plans.leads-sought-viewed', [], { questions: questions.length });
    return (
      <section aria-labelledby="leads-sought">
        <h2 class="govuk-heading-m" id="leads-sought">
          Family plans that need a lead professional
        </h2>
        <p class="govuk-body">Two people have declined to lead each of these. You are the early help coordinator.</p>
        <ul class="govuk-list">
          {questions.map(({ urlId, askedOn }) => (
            <li>
              <a class="govuk-link" href={plansPaths.leadQuestion(urlId)}>
                Find a lead: asked on {inWords(askedOn)}
              </a>
            </li>
          ))}
        </ul>
      </section>
    );
  },
};
