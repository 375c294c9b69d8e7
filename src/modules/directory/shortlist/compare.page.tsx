import type { Actor } from '#kernel/actor.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Markup } from '#platform/web/answer.ts';
import { Table } from '#platform/web/govuk/table.tsx';
import { directoryPaths } from '../directory.paths.ts';
import { ResultsLink } from '../results/results-link.page.tsx';
import { availabilityOn } from '../see-service/availability.rules.ts';
import {
  accessOf,
  confirmedInWords,
  costsOf,
  givenOf,
  inSeries,
  languagesOf,
  paragraphsOf,
  phonesOf,
  placesOf,
  timesOf,
  whoMayAsk,
} from '../see-service/facts.rules.ts';
import { agesInWords } from '../see-service/in-words.rules.ts';
import type { PublishedService } from '../see-service/published-service.ts';
import { type Shortlist, addressWith } from './shortlist.rules.ts';

type ComparePageProps = {
  services: readonly PublishedService[];
  list: Shortlist;
  today: LocalDate;
  /** Where one goes on from here; the shortlist, unless it is said otherwise. */
  back?: { readonly path: string; readonly label: string };
  /** The way to ask each of them. */
  Ask?: (props: { service: PublishedService }) => Markup;
  /** Who is signed in. */
  actor?: Actor | undefined;
};

/** Up to four services side by side, access first; on a phone one after the other. */
export const ComparePage = ({ services, list, today, back = toShortlist(list), Ask, actor }: ComparePageProps) => (
  <>
    <h1 class="govuk-heading-l">Compare services</h1>
    <Table
      firstCellIsHeader
      classes="rooted-compare"
      head={[
        { text: 'What' },
        ...services.map((service) => ({
          text: service.name,
          html: (
            <a class="govuk-link" href={addressWith(directoryPaths.service(service.urlId), list)}>
              {service.name}
            </a>
          ),
        })),
      ]}
      rows={[
        ...ROWS.map(([what, say]) => [
          { text: what },
          ...services.map((service) => ({
            html: (
              <>
                {said(say(service, today)).map((line) => (
                  <div class="rooted-as-written">{line}</div>
                ))}
              </>
            ),
          })),
        ]),
        ...(Ask ? [[{ text: 'Ask' }, ...services.map((service) => ({ html: <Ask service={service} /> }))]] : []),
        actor && [
          { text: 'Results here' },
          ...services.map((service) => ({ html: <ResultsLink actor={actor} service={service} /> })),
        ],
      ]}
    />
    <p class="govuk-body rooted-screen-only">
      <a class="govuk-link" href={back.path}>
        {back.label}
      </a>
    </p>
  </>
);

const toShortlist = (list: Shortlist) => ({
  path: addressWith(directoryPaths.shortlist, list),
  label: 'Back to your shortlist',
});

const said = (lines: readonly string[]): readonly string[] => {
  const some = lines.filter((line) => line !== '');
  return some.length > 0 ? some : ['Not said'];
};

const ROWS: readonly [string, (service: PublishedService, today: LocalDate) => readonly string[]][] = [
  ['Can it take somebody now?', (service, today) => [availabilityOn(service, today).told]],
  ['Who may ask', ({ ours }) => whoMayAsk(ours)],
  [
    'How to ask',
    ({ ours, entry }) => [ours.how_to_ask, ...phonesOf(entry).map(({ number }) => number), entry.email ?? ''],
  ],
  ['Ages', ({ minimumAge, maximumAge }) => [agesInWords(minimumAge, maximumAge) ?? '']],
  ['Who it is for', ({ ours }) => paragraphsOf(ours.eligibility)],
  ['Cost', ({ entry, free }) => costsOf(entry, free)],
  ['When', ({ entry }, today) => timesOf(entry, today)],
  ['Where', ({ entry, ours }) => [...givenOf(ours), ...placesOf(entry)]],
  ['Help with', ({ needs }) => [inSeries(needs.map(({ name }) => name))]],
  ['Languages', (service) => [languagesOf(service)]],
  ['Accessibility', ({ ours }) => accessOf(ours)],
  ['Who runs it', ({ provider }) => [provider.name]],
  ['Confirmed', (service, today) => [confirmedInWords(service, today)]],
];
