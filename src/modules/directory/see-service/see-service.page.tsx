import type { Actor } from '#kernel/actor.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { govukInsetText, govukWarningText } from '#platform/web/govuk/macros.ts';
import { RangLink } from '../desk/say-available/rang-link.page.tsx';
import { directoryPaths } from '../directory.paths.ts';
import { LastFewLink } from '../requests/last-few/last-few.page.tsx';
import { ResultsLink } from '../results/results-link.page.tsx';
import { ShortlistLink } from '../shortlist/shortlist-link.page.tsx';
import { type Shortlist, addressWith } from '../shortlist/shortlist.rules.ts';
import type { Proof } from '../trust/proof/proof.ts';
import { PublishedProof } from '../trust/proof/published-proof.page.tsx';
import { ReportMistakeLink } from '../trust/report-mistake/report-mistake.page.tsx';
import { AvailabilityTag } from './availability-tag.page.tsx';
import { availabilityOn } from './availability.rules.ts';
import { confirmedInWords, isAgeing, paragraphsOf } from './facts.rules.ts';
import type { PublishedService } from './published-service.ts';
import { Paragraph, ServiceFacts } from './service-facts.page.tsx';
import { SourceLine } from './source.page.tsx';

type SeeServicePageProps = {
  service: PublishedService;
  proof: Proof;
  list: Shortlist;
  today: LocalDate;
  actor: Actor | undefined;
};

/** A service, access first: whether it can take somebody, how to ask, when and where; then what it is. */
export const SeeServicePage = ({ service, proof, list, today, actor }: SeeServicePageProps) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{service.provider.name}</span>
      <h1 class="govuk-heading-l">{service.name}</h1>
      {service.protection === 'crisis' && CRISIS}
      {service.entry.status === 'temporarily closed' &&
        govukWarningText({ text: 'This service is closed for now.', iconFallbackText: 'Warning' })}
      {isAgeing(service, today) && govukInsetText({ text: `${confirmedInWords(service, today)}.` })}
      {service.entry.alert && govukInsetText({ text: service.entry.alert })}
      {paragraphsOf(service.entry.description).slice(0, 1).map(Paragraph)}
      <p class="govuk-body rooted-screen-only">
        <ShortlistLink list={list} urlId={service.urlId} name={service.name} to={shortlistFrom(service)} />
      </p>
      <CanItTake service={service} today={today} />
      <ResultsLink actor={actor} service={service} />
      <RangLink actor={actor} service={service.urlId} />
      <LastFewLink actor={actor} service={service.urlId} />
      <ServiceFacts service={service} today={today} />
      <PublishedProof {...proof} today={today} />
      {!isAgeing(service, today) && <p class="govuk-body govuk-!-margin-top-6">{confirmedInWords(service, today)}.</p>}
      <SourceLine source={service.source} />
      <ReportMistakeLink service={service.urlId} />
    </div>
  </div>
);

const shortlistFrom =
  ({ urlId }: PublishedService) =>
  (next: Shortlist) =>
    addressWith(directoryPaths.service(urlId), next);

export const CRISIS = govukWarningText({
  text: 'This is help in a crisis. If somebody is in danger now, ring 999.',
  iconFallbackText: 'Warning',
});

function CanItTake({ service, today }: { service: PublishedService; today: LocalDate }) {
  const availability = availabilityOn(service, today);
  return (
    <>
      <h2 class="govuk-heading-m">Can it take somebody now?</h2>
      <p class="govuk-body">
        <AvailabilityTag {...availability} />
      </p>
      <p class="govuk-body">{availability.told}.</p>
    </>
  );
}
