import { inWords } from '#kernel/local-date.ts';
import type { Markup } from '#platform/web/answer.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { Tag } from '#platform/web/govuk/tag.tsx';
import { agreementRow } from '../agreement/agreement-on-plan.page.tsx';
import { assessmentPaths } from '../assessment/assessment.paths.ts';
import { FirstAssessed } from '../assessment/first-assessed.page.tsx';
import type { DirectWork } from '../direct-work/direct-work.queries.ts';
import { CAME_OF_IT_LABELS } from '../direct-work/work-words.ts';
import { plansPaths } from '../plans.paths.ts';
import { supervisionDueOn } from '../supervision/supervision.rules.ts';
import type { LoadedPlan } from './loaded-plan.ts';

/** What else belongs to a plan, each with how it stands and the way to it. */
export const MoreAboutPlan = (props: LoadedPlan) => (
  <>
    <h2 class="govuk-heading-m">More of this plan</h2>
    <SummaryList
      rows={[
        assessmentRow(props),
        supervisionRow(props),
        workRow(props),
        agreementRow(props),
        documentsRow(props),
        endRow(props),
      ]}
    />
  </>
);

const link = (href: string, text: string): Markup => (
  <a class="govuk-link" href={href}>
    {text}
  </a>
);

/** Of a team's plan: by when it is first assessed, or when it was; the way to it is for whoever may see somebody of it in full. */
function assessmentRow({ inHand: { plan, persons }, clocks, today }: LoadedPlan) {
  if (plan.kind !== 'taf') return false;
  const value = { html: <FirstAssessed plan={plan} clocks={clocks} today={today} /> };
  if (!persons.some(({ inFull }) => inFull)) return { key: { text: 'Assessment' }, value };
  return {
    key: { html: link(assessmentPaths.assessment(plan.urlId), 'Assessment') },
    value,
    actions: { items: [{ href: assessmentPaths.hypotheses(plan.urlId), text: 'What may explain it' }] },
  };
}

/** Only a team's work is talked over by the area's clock; what was said is for those who were there. */
function supervisionRow({ inHand: { plan }, supervisions, today, clocks }: LoadedPlan) {
  if (plan.kind !== 'taf' || !plan.myRole) return false;
  const dueOn = supervisionDueOn(supervisions[0], plan.openedOn, clocks.supervision);
  return {
    key: { text: 'Supervision' },
    value: {
      html: (
        <>
          {dueOn < today ? 'Was' : 'Next'} due on {inWords(dueOn)}.{' '}
          {dueOn < today && <Tag text="Overdue" classes="govuk-tag--red" />}
        </>
      ),
    },
    actions: { items: [{ href: plansPaths.recordSupervision(plan.urlId), text: 'Record supervision' }] },
  };
}

function workRow({ inHand: { plan, persons }, lastWork }: LoadedPlan) {
  if (persons.length === 0) return false;
  const child = persons.find(({ openedFor }) => openedFor);
  return {
    key: { html: link(plansPaths.workOfPlan(plan.urlId), 'Visits and contacts') },
    value: { text: lastWork ? workInWords(lastWork) : 'None that you may see.' },
    ...(plan.myRole &&
      child?.inFull && {
        actions: { items: [{ href: plansPaths.recordWork(child.urlId), text: 'Record a visit or a contact' }] },
      }),
  };
}

const workInWords = ({ cameOfIt, happenedOn, writtenBy }: DirectWork): string =>
  `${CAME_OF_IT_LABELS[cameOfIt]}, ${inWords(happenedOn)}, ${writtenBy}.`;

function documentsRow({ inHand: { plan }, attachments }: LoadedPlan) {
  const files = attachments.length === 1 ? 'One file, below.' : `${attachments.length} files, below.`;
  return {
    key: { text: 'Documents' },
    value: { text: attachments.length === 0 ? 'No files that you may see.' : files },
    actions: {
      items: [
        { href: plansPaths.print(plan.urlId), text: 'Print the plan, or save it as PDF' },
        ...(plan.myRole ? [{ href: plansPaths.attachFile(plan.urlId), text: 'Attach a file' }] : []),
      ],
    },
  };
}

const endRow = ({ inHand: { plan } }: LoadedPlan) =>
  plan.myRole === 'lead' && {
    key: { html: link(plansPaths.close(plan.urlId), 'Close the plan') },
    value: { text: 'When the family and those who work with them say that it ends.' },
  };
