import { govukErrorSummary } from '#platform/web/govuk/macros.ts';
import type { Need } from './needs.queries.ts';
import type { Wrong } from './question.rules.ts';
import { queryOf } from './query-of.rules.ts';
import { openReferralPaths } from '../open-referral/open-referral.paths.ts';
import { AskToBeListedLink } from '../providers/ask-to-be-listed/ask-to-be-listed.page.tsx';
import { Filters } from './filters.page.tsx';
import { Results, type ResultsProps } from './results.page.tsx';

type FindPageProps = Omit<ResultsProps, 'query'> & {
  typed: Readonly<Record<string, readonly string[]>>;
  wrong: Wrong;
  needs: readonly Need[];
  isDumped: boolean;
};

/** What help there is. */
export const FindPage = ({ typed, wrong, needs, isDumped, ...rest }: FindPageProps) => (
  <>
    {Object.keys(wrong).length > 0 &&
      govukErrorSummary({
        titleText: 'There is a problem',
        errorList: Object.entries(wrong).map(([box, text]) => ({ text, href: `#${box}` })),
      })}
    <h1 class="govuk-heading-l">Find help</h1>
    <p class="govuk-body">
      Services for children and families. If somebody is in danger now, <strong>ring 999</strong>.
    </p>
    <div class="rooted-find">
      <Filters
        question={rest.question}
        typed={typed}
        wrong={wrong}
        counts={rest.found.counts}
        needs={needs}
        list={rest.list}
      />
      <Results {...rest} query={queryOf(typed)} />
    </div>
    <OpenData isDumped={isDumped} />
    <AskToBeListedLink />
  </>
);

/** The files are made each night, the first a while after the server began. */
const OpenData = ({ isDumped }: { isDumped: boolean }) => (
  <p class="govuk-body-s">
    All of this directory is open data:{' '}
    <a class="govuk-link" href={openReferralPaths.root}>
      Open Referral
    </a>
    {isDumped && (
      <>
        ,{' '}
        <a class="govuk-link" href={openReferralPaths.dumpCsv}>
          a table of all services (CSV)
        </a>{' '}
        or{' '}
        <a class="govuk-link" href={openReferralPaths.dumpJson}>
          all of it (JSON)
        </a>
        , made each night
      </>
    )}
    .
  </p>
);
