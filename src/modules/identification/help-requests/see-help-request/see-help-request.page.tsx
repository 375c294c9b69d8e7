import { type Child, peoplePaths } from '#modules/people/index.ts';
import type { WorkInShort } from '#modules/plans/index.ts';
import { inWords } from '#kernel/local-date.ts';
import { govukButton } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import type { Shown } from '#platform/web/request.ts';
import { workRows } from '../help-child-panel.tsx';
import type { HelpRequest, RequestMove } from '../help-requests.queries.ts';
import { helpInWords } from '../help-status.rules.ts';
import { identificationPaths } from '../../identification.paths.ts';

type Props = {
  child: Child;
  request: HelpRequest;
  work: WorkInShort | undefined;
  moves: readonly RequestMove[];
  shown: Shown;
};

export const SeeHelpRequestPage = ({ child, request, work, moves, shown }: Props) => (
  <>
    <h1 class="govuk-heading-l">Help for {child.name}</h1>
    <SummaryList
      rows={[
        {
          key: { text: 'Child' },
          value: {
            html: (
              <a class="govuk-link" href={peoplePaths.child(child.urlId)}>
                {child.name}
              </a>
            ),
          },
        },
        {
          key: { text: 'Asked by' },
          value: { text: `${request.askedBy}, ${request.schoolName}, ${inWords(request.askedOn)}` },
        },
        { key: { text: 'What for' }, value: { text: request.whatFor } },
        {
          key: { text: 'How it stands' },
          value: { text: helpInWords(request) },
        },
        ...moves.map((move) => ({
          key: { text: 'Given on' },
          value: { text: `To ${move.toName} by ${move.byName}, ${inWords(move.movedOn)}: ${move.why}` },
        })),
        ...workRows(work),
        request.advice !== '' && { key: { text: 'Advice' }, value: { text: request.advice } },
        request.endNote !== '' && { key: { text: 'What came of it' }, value: { text: request.endNote } },
      ]}
    />
    {request.status !== 'ended' && <WhatCanBeDone request={request} shown={shown} />}
  </>
);

const WhatCanBeDone = ({ request, shown }: Pick<Props, 'request' | 'shown'>) => (
  <>
    {request.isMine && request.status !== 'accepted' && (
      <form method="post" action={identificationPaths.acceptHelp(request.urlId)}>
        <input type="hidden" name="_key" value={shown.key} />
        <input type="hidden" name="_version" value={String(request.version)} />
        {govukButton({ text: 'Accept: I work with the child and family', preventDoubleClick: true })}
      </form>
    )}
    <ul class="govuk-list">
      {request.isMine && (
        <li>
          <a class="govuk-link" href={identificationPaths.adviseOnHelp(request.urlId)}>
            Give advice
          </a>
        </li>
      )}
      <li>
        <a class="govuk-link" href={identificationPaths.endHelp(request.urlId)}>
          {request.isMine ? 'End the request' : 'We do not need this help any more'}
        </a>
      </li>
    </ul>
  </>
);
