import { govukTaskList } from '#platform/web/govuk/macros.ts';
import type { AssessmentInHand } from '../assessment-in-hand.ts';
import { assessmentPaths } from '../assessment.paths.ts';
import { type Answer, DOMAIN_LABELS, type Domain } from '../assessment.ts';
import { type Subject, isAbout, questionsFor } from '../subjects.ts';
import { type Progress, progressOf } from './progress.rules.ts';

type Props = AssessmentInHand & { readonly answers: readonly Answer[] };

/** The assessment as a list of what there is to do: saved as one goes, in any order, by anybody on the team. */
export const SeeAssessmentPage = ({ inHand, subjects, questions, answers }: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{inHand.title}</span>
      <h1 class="govuk-heading-l">Assessment</h1>
      <p class="govuk-body">
        The whole family, once. Each answer is saved by itself, in any order, by anybody on the team. Begin with what is
        known, and with what the child and the family say.
      </p>
      <h2 class="govuk-heading-m">The questions</h2>
      {govukTaskList({
        idPrefix: 'asked',
        items: subjects.map((subject) => ({
          title: { text: titleOf(subject) },
          href: assessmentPaths.domain(inHand.plan.urlId, subject.key),
          status: statusOf(progressOf(questionsFor(questions, subject), answers.filter(isAbout(subject)))),
        })),
      })}
    </div>
  </div>
);

const DOMAIN_OF: Record<Subject['kind'], Domain> = { child: 'child', adult: 'parenting', family: 'family' };

const titleOf = ({ kind, name }: Subject): string =>
  kind === 'adult'
    ? `${name}: ${DOMAIN_LABELS.parenting.toLowerCase()}`
    : kind === 'family'
      ? DOMAIN_LABELS[DOMAIN_OF[kind]]
      : name;

function statusOf({ asked, answered, apart }: Progress) {
  if (apart > 0) return { tag: { text: `${apart} with two texts`, classes: 'govuk-tag--orange' } };
  if (answered === 0) return { tag: { text: 'Not started', classes: 'govuk-tag--grey' } };
  if (answered === asked) return { text: 'All answered' };
  return { tag: { text: `${answered} of ${asked} answered`, classes: 'govuk-tag--light-blue' } };
}
