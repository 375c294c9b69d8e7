import { inWords } from '#kernel/local-date.ts';
import { ON_BEHALF_OF_LABELS } from './challenge-flag/challenge.rules.ts';
import type { Challenge } from './challenges.queries.ts';

/** What was said against a flag: it stands wherever the flag does. */
export const ChallengeLines = ({ challenges }: { challenges: readonly Challenge[] }) => (
  <>
    {challenges.map(({ onBehalfOf, whatIsWrong, by, on }) => (
      <p class="govuk-body">
        Challenged on {inWords(on)}. {ON_BEHALF_OF_LABELS[onBehalfOf]} says: {whatIsWrong} (written down by {by})
      </p>
    ))}
  </>
);
