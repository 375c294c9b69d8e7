import { inWords } from '#kernel/local-date.ts';
import { govukInsetText } from '#platform/web/govuk/macros.ts';
import { Tag } from '#platform/web/govuk/tag.tsx';
import { SENSITIVITY_LABELS } from '../../content/sensitivity.ts';
import { Written } from '../../content/written.page.tsx';
import type { DirectWork } from '../direct-work.queries.ts';
import { CAME_OF_IT_LABELS, HOW_LABELS, WITH_WHOM_LABELS } from '../work-words.ts';

/** What was done, each under what came of it. */
export const WorkList = ({ work }: { work: readonly DirectWork[] }) => (
  <>
    {work.map((each) => (
      <OneWork work={each} />
    ))}
  </>
);

const OneWork = ({ work }: { work: DirectWork }) => (
  <>
    <h3 class="govuk-heading-s">
      {CAME_OF_IT_LABELS[work.cameOfIt]}, {inWords(work.happenedOn)}
    </h3>
    <Written text={work.text} />
    <p class="govuk-hint govuk-!-margin-bottom-6">{howItWas(work)}</p>
    {work.restricted !== null &&
      govukInsetText({
        html: (
          <>
            <p class="govuk-body govuk-!-font-weight-bold">
              Restricted: only {work.writtenBy} and the manager of {work.writtenFor} see this.
            </p>
            <Written text={work.restricted} />
          </>
        ),
      })}
    {work.atRisk && (
      <p class="govuk-body">
        <Tag text="Said to be at risk" classes="govuk-tag--red" />
      </p>
    )}
    {work.sensitivity !== 'general' && (
      <p class="govuk-body">
        <Tag text={`Sensitive: ${SENSITIVITY_LABELS[work.sensitivity].toLowerCase()}`} classes="govuk-tag--purple" />
      </p>
    )}
  </>
);

const howItWas = ({ how, place, withWhom, minutes, writtenBy, writtenFor, wholeFamily }: DirectWork): string =>
  [
    `${HOW_LABELS[how]}${place === null ? '' : ` (${place})`}, ${minutes} minutes.`,
    `With: ${withWhom.map((whom) => WITH_WHOM_LABELS[whom].toLowerCase()).join(', ')}.`,
    wholeFamily ? 'About the whole family.' : '',
    `${writtenBy}, ${writtenFor}.`,
  ].join(' ');
