import type { Id } from '#kernel/id.ts';
import { inWords } from '#kernel/local-date.ts';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import { govukInput, govukInsetText, govukRadios } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { helpInWords } from '../../help-requests/help-status.rules.ts';
import type { Officer, TeamRequest } from '../liaison-team.queries.ts';
import { type Candidate, type Suggestion, roomInWords } from '../suggest-officer.rules.ts';

type Props = {
  request: TeamRequest;
  officers: readonly Officer[];
  candidates: readonly Candidate<Id<'user'>>[];
  suggestion: Suggestion<Id<'user'>> | undefined;
  entry: Entry;
  shown: Shown;
};

export const MoveRequestPage = ({ request, officers, candidates, suggestion, entry, shown }: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">Who is asked</h1>
      <p class="govuk-body">
        {request.schoolName} asked on {inWords(request.askedOn)}. {helpInWords(request)}.
      </p>
      {suggestion && govukInsetText({ text: `Suggested: ${suggestion.officer.name}. ${suggestion.because}.` })}
      <Form shown={shown} send="Give it to this officer" version={request.version}>
        {govukRadios({
          ...choice(entry, 'officer'),
          fieldset: { legend: { text: 'Who is to be asked?', classes: 'govuk-fieldset__legend--s' } },
          items: officers
            .filter(({ userId }) => candidates.some((candidate) => candidate.userId === userId))
            .map((officer) => ({
              value: officer.urlId,
              text: officer.name,
              hint: { text: hintOn(officer, request, candidates) },
              checked: isChosen(entry, 'officer', officer.urlId),
            })),
        })}
        {govukInput({
          ...field(entry, 'why'),
          label: { text: 'Why?', classes: 'govuk-label--s' },
          hint: { text: 'The school and the officer read it. Name no child.' },
        })}
      </Form>
    </div>
  </div>
);

function hintOn(officer: Officer, request: TeamRequest, candidates: readonly Candidate<Id<'user'>>[]): string {
  const candidate = candidates.find(({ userId }) => userId === officer.userId);
  const where = candidate?.ofSchool
    ? 'works with this school'
    : candidate?.inCluster
      ? 'works in this cluster'
      : 'works in another cluster';
  return `${request.officerId === officer.userId ? 'Asked now, ' : ''}${where}, ${roomInWords(officer)}`;
}
