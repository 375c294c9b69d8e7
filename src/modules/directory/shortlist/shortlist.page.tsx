import type { LocalDate } from '#kernel/local-date.ts';
import { govukButton, govukErrorSummary } from '#platform/web/govuk/macros.ts';
import { Table } from '#platform/web/govuk/table.tsx';
import { directoryPaths } from '../directory.paths.ts';
import { AvailabilityTag } from '../see-service/availability-tag.page.tsx';
import { availabilityOn } from '../see-service/availability.rules.ts';
import { agesInWords } from '../see-service/in-words.rules.ts';
import type { PublishedService } from '../see-service/published-service.ts';
import { CompareTick } from './compare-tick.page.tsx';
import { MOST_COMPARED, type Shortlist, addressWith } from './shortlist.rules.ts';
import { ShortlistLink } from './shortlist-link.page.tsx';

type ShortlistPageProps = {
  services: readonly PublishedService[];
  list: Shortlist;
  /** More were ticked than stand side by side. */
  tooMany?: boolean;
  today: LocalDate;
};

/** What somebody put aside to look at again, to print or to send to somebody: it stands in the address. */
export const ShortlistPage = ({ services, list, tooMany = false, today }: ShortlistPageProps) => (
  <>
    {tooMany &&
      govukErrorSummary({
        titleText: 'There is a problem',
        errorList: [{ text: `Choose up to ${MOST_COMPARED} to compare`, href: '#compare' }],
      })}
    <h1 class="govuk-heading-l">Your shortlist</h1>
    {services.length === 0 ? <Empty /> : <Listed {...{ services, list, today }} />}
    <p class="govuk-body rooted-screen-only">
      <a class="govuk-link" href={addressWith(directoryPaths.directory, list)}>
        Find more services
      </a>
    </p>
  </>
);

const Empty = () => <p class="govuk-body">There is nothing on it. Add services to it where you find them.</p>;

const Listed = ({ services, list, today }: ShortlistPageProps) => (
  <>
    <p class="govuk-body rooted-screen-only">
      The list is kept in the address of this page alone: keep that, or send it to somebody. You can print this page.
    </p>
    <form method="get" action={directoryPaths.compare} id="compare">
      <Table
        head={[{ text: 'Service' }, { text: 'Places now' }, { text: 'Ages' }, { text: 'Compare' }]}
        rows={services.map((service, place) => [
          { html: <Named service={service} list={list} /> },
          { html: <AvailabilityTag {...availabilityOn(service, today)} /> },
          { text: agesInWords(service.minimumAge, service.maximumAge) ?? 'Not said' },
          { html: <CompareTick service={service} form="compare" isOn={place < MOST_COMPARED} /> },
        ])}
      />
      {services.length > 1 && govukButton({ text: 'Compare side by side', classes: 'govuk-button--secondary' })}
    </form>
  </>
);

const Named = ({ service, list }: { service: PublishedService; list: Shortlist }) => (
  <>
    <a class="govuk-link" href={addressWith(directoryPaths.service(service.urlId), list)}>
      {service.name}
    </a>
    <br />
    {service.provider.name}
    <br />
    <span class="rooted-screen-only">
      <ShortlistLink list={list} urlId={service.urlId} name={service.name} to={toShortlist} />
    </span>
  </>
);

const toShortlist = (next: Shortlist) => addressWith(directoryPaths.shortlist, next);
