import { inWords } from '#kernel/local-date.ts';
import { peoplePaths } from '#modules/people/index.ts';
import { ANSWERED } from '../../conversations/answers.rules.ts';
import type { FlagsShown } from '../flags.queries.ts';
import { identificationPaths } from '../../identification.paths.ts';
import type { NamedFlag } from './named-flag.ts';

export const SHOWN_LABELS: Record<FlagsShown, string> = {
  waiting: 'New or worse, not answered yet',
  flagged: 'All with a flag',
  answered: 'Answered',
  better: 'Better in the last four weeks',
};

/** How many pupils there are of each sort. */
export const FlagCounts = ({ counts }: { counts: Readonly<Record<FlagsShown, number>> }) => (
  <ul class="govuk-list">
    {Object.entries(SHOWN_LABELS).map(([key, label]) => (
      <li>
        <a class="govuk-link" href={`${identificationPaths.allFlags}?show=${key}`}>
          {label}
        </a>
        : {counts[key as FlagsShown]}
      </li>
    ))}
  </ul>
);

export const ChildLink = ({ child }: NamedFlag) => (
  <a class="govuk-link" href={peoplePaths.child(child.urlId)}>
    {child.name}
  </a>
);

export const AnswerCell = ({ child, answer, answeredOn }: NamedFlag) =>
  answer && answeredOn ? (
    <>
      {ANSWERED[answer]}, {inWords(answeredOn)}
    </>
  ) : (
    <a class="govuk-link" href={identificationPaths.conversation(child.urlId)}>
      Answer<span class="govuk-visually-hidden"> about {child.name}</span>
    </a>
  );
