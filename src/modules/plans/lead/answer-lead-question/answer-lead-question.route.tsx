import { z } from 'zod';
import { accessPaths } from '#modules/access/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { listPlansById } from '../../plan/plan.queries.ts';
import { plansPaths } from '../../plans.paths.ts';
import { listOffers } from '../../team/team.queries.ts';
import { listLeadQuestionsToMe } from '../lead.queries.ts';
import { AnswerLeadQuestionPage } from './answer-lead-question.page.tsx';
import { answerLeadQuestion } from './answer-lead-question.ts';

export const answerLeadQuestionRoute = form({
  path: plansPaths.leadQuestion(':leadQuestion'),
  needs: 'plans:offer-lead',
  title: 'Find a lead professional',
  fields: z.object({ answer: text('Say what is to be', 1_000) }),
  async load({ tx, params }) {
    const questions = await listLeadQuestionsToMe(tx);
    const question = questions.find(({ urlId }) => urlId === params['leadQuestion']);
    const [plan] = question ? await listPlansById(tx, [question.planId]) : [];
    if (!question || !plan) return undefined;
    await recordAudit(tx, 'plans.lead-question-viewed', [], { plan: plan.id });
    return { question, plan, offers: await listOffers(tx, plan.id) };
  },
  view: (loaded, entry, shown) => <AnswerLeadQuestionPage {...loaded} entry={entry} shown={shown} />,
  save: (asked, { answer }, { question, plan }) => answerLeadQuestion(asked, question, plan, answer),
  refusals: { 'question-gone': { message: 'You are not asked about this plan any more' } },
  done: () => ({ to: accessPaths.home, flash: 'Answered. Whoever leads the plan now is told.' }),
});
