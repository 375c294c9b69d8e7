import { type LocalDate, inWords } from '#kernel/local-date.ts';
import { PERIODS, type PeriodName } from './measures.rules.ts';

type Props = { path: string; chosen: PeriodName; since: LocalDate; until: LocalDate };

/** Which time is counted, and the ways to the others. */
export const ChoosePeriod = ({ path, chosen, since, until }: Props) => (
  <nav aria-label="Which time">
    <ul class="govuk-list">
      {Object.entries(PERIODS).map(([name, words]) => (
        <li>
          {name === chosen ? (
            <strong aria-current="true">
              {words}: {inWords(since)} to {inWords(until)}
            </strong>
          ) : (
            <a class="govuk-link" href={`${path}?time=${name}`}>
              {words}
            </a>
          )}
        </li>
      ))}
    </ul>
  </nav>
);
