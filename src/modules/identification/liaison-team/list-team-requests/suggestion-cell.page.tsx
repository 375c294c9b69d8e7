import type { Id } from '#kernel/id.ts';
import { identificationPaths } from '../../identification.paths.ts';
import type { TeamRequest } from '../liaison-team.queries.ts';
import type { Suggestion } from '../suggest-officer.rules.ts';

/** Whom the hours suggest, with why; and the way to decide. */
export const SuggestionCell = ({
  urlId,
  schoolName,
  officerId,
  suggestion,
}: TeamRequest & { suggestion: Suggestion<Id<'user'>> | undefined }) => (
  <>
    {suggestion && (
      <p class="govuk-body govuk-!-margin-bottom-1">
        {suggestion.officer.userId === officerId ? 'Leave it where it is' : suggestion.officer.name}.{' '}
        {suggestion.because}.
      </p>
    )}
    <a class="govuk-link" href={identificationPaths.moveRequest(urlId)}>
      Give it to somebody<span class="govuk-visually-hidden"> else: {schoolName}</span>
    </a>
  </>
);
