import { todayInLondon } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import { page } from '#platform/web/route.ts';
import { listMySensitivities } from '../../content/sensitivity.ts';
import { plainWordsOn } from '../../plain-words/plain-words.queries.ts';
import { clocksOn } from '../../plan/area-lists.queries.ts';
import { listPlansOf } from '../../plan/plan.queries.ts';
import { trailTo } from '../../plan/plan-in-hand.ts';
import { type AssessmentInHand, findAssessment, trailToAssessment } from '../assessment-in-hand.ts';
import { assessmentPaths } from '../assessment.paths.ts';
import { listAnswers, listTopicsWithNeeds } from '../assessment.queries.ts';
import { listVoices } from '../hear-voice/voices.queries.ts';
import { listHypotheses } from '../hypotheses/hypotheses.queries.ts';
import { listLevels } from '../levels/levels.queries.ts';
import { isAbout } from '../subjects.ts';
import { SeeAssessmentPage } from './see-assessment.page.tsx';
import { SeeDomainPage } from './see-domain.page.tsx';

/** What has been asked about whom, and what is still to ask. */
export const seeAssessmentRoute = page({
  path: assessmentPaths.assessment(':plan'),
  needs: 'plans:see',
  title: 'Assessment',
  async load(asked) {
    const found = await findAssessment(asked);
    if (!found) return undefined;
    return { ...found, ...(await listAll(asked.tx, found)) };
  },
  trail: ({ inHand }) => trailTo(inHand),
  view: (loaded) => <SeeAssessmentPage {...loaded} />,
});

async function listAll(tx: Tx, { inHand: { plan, persons }, subjects }: AssessmentInHand) {
  const today = todayInLondon();
  const children = subjects.filter(({ kind }) => kind === 'child');
  const opened = persons.filter(({ openedFor }) => openedFor).map(({ personId }) => personId);
  return {
    today,
    clocks: await clocksOn(tx, today),
    earlier: (await listPlansOf(tx, opened)).filter(({ id, openedOn }) => id !== plan.id && openedOn <= plan.openedOn),
    answers: await listAnswers(tx, plan.id),
    taken: await listTopicsWithNeeds(tx, plan.id),
    voices: await listVoices(tx, plan.id),
    hypotheses: await listHypotheses(tx, plan.id),
    levels: await listLevels(
      tx,
      children.map(({ personId }) => personId),
    ),
  };
}

/** What is known of one person, or of the family, question by question. */
export const seeDomainRoute = page({
  path: assessmentPaths.domain(':plan', ':about'),
  needs: 'plans:see',
  async load(asked) {
    const found = await findAssessment(asked);
    const subject = found?.subjects.find(({ key }) => key === asked.params['about']);
    if (!found || !subject) return undefined;
    const { id } = found.inHand.plan;
    const answers = await listAnswers(asked.tx, id);
    const voices = await listVoices(asked.tx, id);
    const mine = await listMySensitivities(asked.tx);
    return {
      ...found,
      subject,
      answers: answers.filter(isAbout(subject)),
      voices: voices.filter(({ personId }) => personId === subject.personId),
      ofBehaviour: mine.includes('domestic-abuse'),
      words: await plainWordsOn(asked.tx, todayInLondon()),
    };
  },
  title: ({ subject }) => subject.name,
  trail: (loaded) => trailToAssessment(loaded),
  view: (loaded) => <SeeDomainPage {...loaded} />,
});
