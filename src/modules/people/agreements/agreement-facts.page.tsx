import type { Id } from '#kernel/id.ts';
import { inWords } from '#kernel/local-date.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { peoplePaths } from '../people.paths.ts';
import { agreementFacts } from './agreement-words.ts';
import type { Agreement } from './agreements.queries.ts';

type Props = { agreement: Agreement; names: ReadonlyMap<Id<'person'>, string> };

/** What a family agreed to, as it was said, and how it stands. */
export const AgreementFacts = ({ agreement, names }: Props) => (
  <>
    {!agreement.stands && <p class="govuk-body">{howItEnded(agreement)}</p>}
    <SummaryList
      rows={agreementFacts(agreement, names).map(([key, value]) => ({ key: { text: key }, value: { text: value } }))}
    />
    <p class="govuk-body govuk-!-display-none-print">
      {agreement.keepsApart ? (
        'One of those whom it is for must not find another, so there is no paper of it: it would say who the others are and who works with them. Tell each of them what it says.'
      ) : (
        <a class="govuk-link" href={peoplePaths.agreementDocument(agreement.urlId)}>
          Print it for the family (PDF)
          <span class="govuk-visually-hidden">: agreement given on {inWords(agreement.givenOn)}</span>
        </a>
      )}
    </p>
  </>
);

const howItEnded = ({ withdrawnOn, because, endsOn }: Agreement): string =>
  withdrawnOn === null
    ? `It ended on ${inWords(endsOn!)}, as was said when it was given. A new one is needed to go on.`
    : `The family no longer agrees, since ${inWords(withdrawnOn)}${because === '' ? '.' : `: ${because}`}`;
