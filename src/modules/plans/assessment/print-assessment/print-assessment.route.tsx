import { todayInLondon } from '#kernel/local-date.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { download, page } from '#platform/web/route.ts';
import { personsOf } from '../../plan/plan-in-hand.ts';
import { findAssessment, trailToAssessment } from '../assessment-in-hand.ts';
import { findSeparated } from '../../plan/separated.queries.ts';
import { type Separated, isAnybodyHidden } from '../../plan/separated.rules.ts';
import { assessmentPaths } from '../assessment.paths.ts';
import { listAnswers } from '../assessment.queries.ts';
import { listVoices } from '../hear-voice/voices.queries.ts';
import { listHypotheses } from '../hypotheses/hypotheses.queries.ts';
import { listLevels } from '../levels/levels.queries.ts';
import type { Subject } from '../subjects.ts';
import { assessmentDocument } from './assessment-document.ts';
import { PrintAssessmentPage } from './print-assessment.page.tsx';
import type { Reader } from './readers.rules.ts';

export const printAssessmentRoute = page({
  path: assessmentPaths.print(':plan'),
  needs: 'plans:see',
  title: 'Print the assessment',
  async load(asked) {
    const found = await findAssessment(asked);
    return found && { ...found, separated: await findSeparated(asked.tx, found.inHand.plan.id) };
  },
  trail: (loaded) => trailToAssessment(loaded),
  view: (loaded) => <PrintAssessmentPage {...loaded} />,
});

/**
 * The assessment as PDF, with what its reader may read of what the actor may see. Its name tells nothing of anybody. Where
 * one of the family must not find another there is none for all of them: the page says so.
 */
export const assessmentDocumentRoute = download({
  path: assessmentPaths.document(':plan'),
  needs: 'plans:see',
  async load(asked) {
    const found = await findAssessment(asked);
    if (!found) return undefined;
    const { plan } = found.inHand;
    const separated = await findSeparated(asked.tx, plan.id);
    const reader = readerOf(asked.query['for'], found.subjects, separated);
    if (reader.kind === 'family' && isAnybodyHidden(separated)) return { to: assessmentPaths.print(plan.urlId) };
    await recordAudit(asked.tx, 'plans.assessment-printed', personsOf(found.inHand), {
      plan: plan.id,
      reader: reader.kind,
    });
    const toPrint = {
      ...found,
      answers: await listAnswers(asked.tx, plan.id),
      voices: await listVoices(asked.tx, plan.id),
      hypotheses: await listHypotheses(asked.tx, plan.id),
      levels: await listLevels(asked.tx, childrenIn(found.subjects)),
    };
    const document = assessmentDocument(reader, toPrint, todayInLondon());
    return {
      download: () => asked.writeDocument(document),
      contentType: 'application/pdf',
      fileName: 'family-assessment.pdf',
    };
  },
});

/** For whom it was asked; where that is nobody of whom we know, for the family, who read least together. */
function readerOf(asked: string | undefined, subjects: readonly Subject[], separated: Separated): Reader {
  if (asked === 'team') return { kind: 'team' };
  const of = subjects.find(({ key, wholeFamily }) => key === asked && !wholeFamily);
  return of ? { kind: 'person', of, separated } : { kind: 'family' };
}

const childrenIn = (subjects: readonly Subject[]) =>
  subjects.filter(({ kind }) => kind === 'child').map(({ personId }) => personId);
