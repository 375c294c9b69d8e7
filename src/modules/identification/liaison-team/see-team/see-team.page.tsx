import { Table } from '#platform/web/govuk/table.tsx';
import { STAGES, STAGE_LABELS, hoursInWords } from '../../caseload/workload.rules.ts';
import { identificationPaths } from '../../identification.paths.ts';
import type { Officer } from '../liaison-team.queries.ts';
import { roomInWords } from '../suggest-officer.rules.ts';

type Props = {
  officers: readonly Officer[];
  requests: { readonly waiting: number; readonly open: number };
};

export const SeeTeamPage = ({ officers, requests }: Props) => (
  <>
    <h1 class="govuk-heading-l">School Liaison Officers</h1>
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href={identificationPaths.teamRequests}>
          {requests.waiting === 1 ? 'One school waits' : `${requests.waiting} requests wait`} for an answer, of{' '}
          {requests.open} that are open
        </a>
      </li>
      <li>
        <a class="govuk-link" href={identificationPaths.teamSchools}>
          Work with each school
        </a>
      </li>
    </ul>
    <Table
      caption="What each has to do, in hours a week"
      captionClasses="govuk-table__caption--m"
      head={[
        { text: 'Officer' },
        { text: 'For direct work' },
        { text: 'What their children come to' },
        { text: 'Room' },
        { text: 'Recorded, last four weeks' },
        { text: 'Children' },
      ]}
      rows={officers.map((officer) => [
        {
          html: (
            <a class="govuk-link" href={identificationPaths.officerWeek(officer.urlId)}>
              {officer.name}
              <span class="govuk-visually-hidden">: change their hours</span>
            </a>
          ),
        },
        { text: hoursInWords(officer.week) },
        { text: hoursInWords(officer.work) },
        { text: roomInWords(officer) },
        { text: hoursInWords(officer.worked) },
        { html: <Children officer={officer} /> },
      ])}
    />
    <p class="govuk-body">
      What a child at each stage comes to is reckoned by the area’s norms, which stand with its other lists. Hours that
      are recorded say what was written down, not how well somebody works.
    </p>
  </>
);

const Children = ({ officer: { children } }: { officer: Officer }) => {
  const stages = STAGES.filter((stage) => (children[stage] ?? 0) > 0);
  return stages.length === 0 ? (
    <>None</>
  ) : (
    <ul class="govuk-list govuk-!-margin-bottom-0">
      {stages.map((stage) => (
        <li>
          {children[stage]}: {STAGE_LABELS[stage].replace('your answer', 'an answer').toLowerCase()}
        </li>
      ))}
    </ul>
  );
};
