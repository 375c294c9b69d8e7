import type { LocalDate } from '#kernel/local-date.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { Phone } from '#platform/web/phone.tsx';
import {
  accessOf,
  costsOf,
  givenOf,
  inSeries,
  languagesOf,
  levelsOf,
  paragraphsOf,
  phonesOf,
  placesOf,
  timesOf,
  webAddress,
  whoMayAsk,
} from './facts.rules.ts';
import { agesInWords } from './in-words.rules.ts';
import type { PublishedService } from './published-service.ts';

type Props = { service: PublishedService; today: LocalDate };

/** What is published of a service beside its first words: how to ask, when and where, for whom, who runs it. */
export const ServiceFacts = ({ service, today }: Props) => (
  <>
    <HowToAsk {...service} />
    <WhenAndWhere {...service} today={today} />
    <WhoItIsFor {...service} />
    <About {...service} />
  </>
);

export const Paragraph = (text: string) => <p class="govuk-body rooted-as-written">{text}</p>;

const HowToAsk = ({ entry, ours, provider }: PublishedService) => {
  const who = whoMayAsk(ours);
  return (
    <>
      <h2 class="govuk-heading-m">How to ask</h2>
      {paragraphsOf(ours.how_to_ask).map(Paragraph)}
      <SummaryList
        rows={[
          row('Who may ask', who.length > 0 ? who : ['Not said: ring and ask']),
          phonesOf(entry).length > 0 && { key: { text: 'Telephone' }, value: { html: <Phones {...entry} /> } },
          row('E-mail', [entry.email ?? provider.email ?? '']),
          linkRow('Website', webAddress(entry.url)),
        ]}
      />
    </>
  );
};

const Phones = (entry: Parameters<typeof phonesOf>[0]) => (
  <>
    {phonesOf(entry).map(({ title, number }) => (
      <div>
        {title && `${title}: `}
        <Phone number={number} />
      </div>
    ))}
  </>
);

const WhenAndWhere = ({ entry, ours, today }: PublishedService & { today: LocalDate }) => (
  <>
    <h2 class="govuk-heading-m">When and where</h2>
    <SummaryList
      rows={[
        row('How it is given', givenOf(ours)),
        row('Where', orNot(placesOf(entry), 'No address is given here: ask the service')),
        row('When', orNot(timesOf(entry, today), 'Not said: ask the service')),
        row('Area', [inSeries(entry.service_areas.flatMap(({ name }) => name ?? []))]),
      ]}
    />
  </>
);

const WhoItIsFor = ({ entry, ours, minimumAge, maximumAge, free, languages, needs }: PublishedService) => (
  <>
    <h2 class="govuk-heading-m">Who it is for, and what it costs</h2>
    <SummaryList
      rows={[
        row('Ages', [agesInWords(minimumAge, maximumAge) ?? 'Not said: ask the service']),
        row('Who it is for', paragraphsOf(ours.eligibility)),
        row('Cost', costsOf(entry, free)),
        row('Help with', [inSeries(needs.map(({ name }) => name))]),
        row('Level of need', levelsOf(ours)),
        row(
          'Special needs or disability',
          ours.send === true ? ['Made for children with special needs or disabilities'] : [],
        ),
        row('Languages', orNot([languagesOf({ languages })].filter(Boolean), 'Not said: ask the service')),
        row('Accessibility', orNot(accessOf(ours), 'Not said: ask the service')),
      ]}
    />
  </>
);

const About = ({ entry, ours, provider }: PublishedService) => {
  const more = paragraphsOf(entry.description).slice(1);
  return (
    <>
      {more.length > 0 && <h2 class="govuk-heading-m">More about this service</h2>}
      {more.map(Paragraph)}
      <h2 class="govuk-heading-m">Who runs it</h2>
      {paragraphsOf(provider.description).map(Paragraph)}
      <SummaryList
        rows={[
          row('Name', [provider.name]),
          linkRow('Website', webAddress(provider.website)),
          row('Paid for by', [ours.commissioner || inSeries(entry.funding.flatMap(({ source }) => source ?? []))]),
          row('Accreditations', paragraphsOf(entry.accreditations)),
        ]}
      />
    </>
  );
};

const orNot = (lines: readonly string[], otherwise: string): readonly string[] =>
  lines.length > 0 ? lines : [otherwise];

/** A row of lines; none where there is nothing to say. */
function row(key: string, lines: readonly string[]) {
  const said = lines.filter((line) => line !== '');
  return said.length > 0 && { key: { text: key }, value: { html: <Lines lines={said} /> } };
}

const linkRow = (key: string, href: string | undefined) =>
  href !== undefined && {
    key: { text: key },
    value: {
      html: (
        <a class="govuk-link rooted-breaks" href={href} rel="noreferrer">
          {href}
        </a>
      ),
    },
  };

export const Lines = ({ lines }: { lines: readonly string[] }) => (
  <>
    {lines.map((line) => (
      <div class="rooted-as-written">{line}</div>
    ))}
  </>
);
