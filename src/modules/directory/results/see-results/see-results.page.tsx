import { type LocalDate, inWords } from '#kernel/local-date.ts';
import { govukDetails } from '#platform/web/govuk/macros.ts';
import { Column } from '#platform/web/column.tsx';
import type { Markup } from '#platform/web/answer.ts';
import type { PublishedService } from '../../see-service/published-service.ts';
import { type Figure, FEWEST_FOR_AVERAGE, askedFor, tooFew } from '../local-results.rules.ts';
import { HowMuchItHelped, WhatCameOfIt } from './what-came-of-it.page.tsx';
import { SentHome, SessionsMissed } from './before-and-after.page.tsx';
import { ForWhom, HowFar } from './who-came.page.tsx';

type Props = {
  service: PublishedService;
  figures: readonly (Figure & { countedOn: LocalDate })[];
  more: Markup[];
};

/** What came of a service for children of this area: with how many, compared with whom, and what it does not say. */
export const SeeResultsPage = ({ service, figures, more }: Props) => {
  const little = tooFew(askedFor(figures));
  return (
    <Column caption={service.name} heading="Does it work here?">
      {little === undefined ? <Results figures={figures} /> : <p class="govuk-body">{little}</p>}
      {more}
      <p class="govuk-body">
        {figures[0] ? `Counted on ${inWords(figures[0].countedOn)}. ` : ''}It is counted once a month.
      </p>
      {HOW_IT_IS_COUNTED}
    </Column>
  );
};

const Results = ({ figures }: { figures: readonly Figure[] }) => (
  <>
    <p class="govuk-body">
      What came of it for children of this area for whom this service was asked in the last three years. It is no order
      of merit: services work with different children, and nobody chose by lot who was sent where.
    </p>
    <HowFar figures={figures} />
    <ForWhom figures={figures} />
    <SessionsMissed figures={figures} />
    <SentHome figures={figures} />
    <WhatCameOfIt figures={figures} />
    <HowMuchItHelped figures={figures} />
  </>
);

const HOW_IT_IS_COUNTED = govukDetails({
  summaryText: 'How this is counted',
  html: (
    <>
      <p class="govuk-body">
        Each child counts once for a service, with the request that came furthest. “Came” means that somebody came at
        least once. Where a group is smaller than five it is not shown, and nor is one from which it could be worked
        out. An average is of {FEWEST_FOR_AVERAGE} children or more.
      </p>
      <p class="govuk-body">
        Before is the 12 school weeks before the first time they came (or before the service said yes, where times were
        not kept); after is the 12 school weeks after it ended. Only children of whom both are known in full are counted
        there: the changes are each child’s own. The range is that in which the average would lie for 95 in 100 such
        groups of children.
      </p>
      <p class="govuk-body">
        The others are children for whom another service was asked for a need that this one was asked for too, and this
        one was not; where they are fewer than {FEWEST_FOR_AVERAGE}, all for whom another service was asked.
      </p>
    </>
  ),
});
