import { page } from '#platform/web/route.ts';
import { trailTo } from '../../plan/plan-in-hand.ts';
import { findAssessment, trailToAssessment } from '../assessment-in-hand.ts';
import { assessmentPaths } from '../assessment.paths.ts';
import { listAnswers } from '../assessment.queries.ts';
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
    return found && { ...found, answers: await listAnswers(asked.tx, found.inHand.plan.id) };
  },
  trail: ({ inHand }) => trailTo(inHand),
  view: (loaded) => <SeeAssessmentPage {...loaded} />,
});

/** What is known of one person, or of the family, question by question. */
export const seeDomainRoute = page({
  path: assessmentPaths.domain(':plan', ':about'),
  needs: 'plans:see',
  async load(asked) {
    const found = await findAssessment(asked);
    const subject = found?.subjects.find(({ key }) => key === asked.params['about']);
    if (!found || !subject) return undefined;
    const answers = await listAnswers(asked.tx, found.inHand.plan.id);
    return { ...found, subject, answers: answers.filter(isAbout(subject)) };
  },
  title: ({ subject }) => subject.name,
  trail: (loaded) => trailToAssessment(loaded),
  view: (loaded) => <SeeDomainPage {...loaded} />,
});
