import type { NamedPerson } from '#modules/people/index.ts';
import { inWords } from '#kernel/local-date.ts';
import { Table } from '#platform/web/govuk/table.tsx';
import type { HelpRequest } from '../help-requests.queries.ts';
import { HELP_STATUS_LABELS } from '../help-status.rules.ts';
import { identificationPaths } from '../identification.paths.ts';
import { PagesOfList } from '#platform/web/pages-of-list.tsx';

type Props = {
  isOfficer: boolean;
  requests: readonly (HelpRequest & { child: NamedPerson })[];
  page: number;
  total: number;
};

export const ListHelpRequestsPage = ({ isOfficer, requests, page, total }: Props) => (
  <>
    <h1 class="govuk-heading-l">{isOfficer ? 'Children you were asked about' : 'Help you asked for'}</h1>
    <p class="govuk-body">
      {isOfficer
        ? 'You see a child’s record from when a school asks until the request ends.'
        : 'Your School Liaison Officer sees a child’s record from when you ask until the request ends.'}
    </p>
    {requests.length === 0 ? (
      <p class="govuk-body">
        {isOfficer ? 'No school is asking you about a child now.' : 'You are asking for no help now.'}
      </p>
    ) : (
      <Table
        head={[
          { text: 'Child' },
          { text: isOfficer ? 'Asked by' : 'Asked' },
          { text: 'What for' },
          { text: 'How it stands' },
        ]}
        firstCellIsHeader
        rows={requests.map((request) => [
          {
            html: (
              <a class="govuk-link" href={identificationPaths.helpRequest(request.urlId)}>
                {request.child.name}
              </a>
            ),
          },
          {
            text: isOfficer
              ? `${request.schoolName}, ${inWords(request.askedOn)}`
              : `${request.officerName}, ${inWords(request.askedOn)}`,
          },
          { text: request.whatFor },
          { text: HELP_STATUS_LABELS[request.status] },
        ])}
      />
    )}
    <PagesOfList path={identificationPaths.helpRequests} page={page} total={total} />
  </>
);
