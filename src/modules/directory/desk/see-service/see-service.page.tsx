import { inWords } from '#kernel/local-date.ts';
import { Column } from '#platform/web/column.tsx';
import { govukInsetText } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import type { Shown } from '#platform/web/request.ts';
import { directoryPaths } from '../../directory.paths.ts';
import type { LastFew as Few } from '../../requests/last-few/last-few.ts';
import { LastFew } from '../../requests/last-few/last-few.page.tsx';
import { type StandingAsk, askInWords } from '../../trust/confirm-by-link/standing-ask.ts';
import type { Mistake } from '../../trust/mistake.ts';
import { MistakesReported } from '../../trust/settle-mistake/settle-mistake.page.tsx';
import { deskPaths } from '../desk.paths.ts';
import { type KeptService, mayTakeOut } from '../kept-service.ts';
import { PostButton } from '../post-button.tsx';
import { availableInWords } from '../say-available/available-words.ts';
import { StandingTag } from '../standing.tsx';
import type { PlacesInDoubt } from './places-in-doubt.ts';
import { TellingOf } from './telling-of.page.tsx';
import type { Telling } from './telling-of.ts';
import { WhatHappened } from './what-happened.page.tsx';

type Props = {
  service: KeptService;
  isDue: boolean;
  asked: StandingAsk | undefined;
  reported: { mistakes: readonly Mistake[]; total: number };
  few: Few | undefined;
  places: PlacesInDoubt;
  telling: readonly Telling[];
  shown: Shown;
};

const PROTECTION_LABELS = {
  ordinary: 'Ordinary',
  statutory: 'Bound by law: never disappears by itself',
  crisis: 'Help in a crisis: never disappears by itself',
} as const;

/** A service as who keeps it has it: where it stands, and what there is to do. */
export const SeeServicePage = ({ service, isDue, asked, reported, few, places, telling, shown }: Props) => (
  <Column caption={service.provider} heading={service.entry.name}>
    <WhatHappened service={service} />
    <WhereInDoubt places={places} />
    <TellingOf telling={telling} />
    <MistakesReported service={service.urlId} {...reported} />
    <SummaryList
      rows={[
        row('In the directory', standing(service), ...links(service)),
        row('Can it take somebody now', availableInWords(service), ['Say', deskPaths.available(service.urlId)]),
        row('All of it confirmed', [confirmed(service, isDue), asked ? askInWords(asked) : ''].join(' ').trim()),
        row(
          'Looked after',
          `${PROTECTION_LABELS[service.protection]}. Confirmed every ${service.everyDays} days. ${lookedAfter(service)}`,
          ...curators(service),
        ),
        row('Evidence and checks', 'What national bodies and the council found', [
          'See',
          deskPaths.proof(service.urlId),
        ]),
        row('Written last', `Version ${service.number}: ${service.because}`, [
          'History',
          deskPaths.history(service.urlId),
        ]),
      ]}
    />
    <Buttons service={service} shown={shown} />
    <h2 class="govuk-heading-m">The last few who were sent</h2>
    <LastFew few={few} />
  </Column>
);

type Link = readonly [text: string, href: string];

const row = (key: string, value: string | ReturnType<typeof StandingTag>, ...items: readonly Link[]) => ({
  key: { text: key },
  value: typeof value === 'string' ? { text: value } : { html: value },
  actions: { items: items.map(([text, href]) => ({ text, href, visuallyHiddenText: `(${key.toLowerCase()})` })) },
});

const links = (service: KeptService): Link[] => [
  ...(service.removedAt ? [] : [['Change', deskPaths.change(service.urlId)] as const]),
  ...(service.isPublic
    ? [
        ['As everybody reads it', directoryPaths.service(service.urlId)] as const,
        ['Does it work here?', directoryPaths.results(service.urlId)] as const,
      ]
    : []),
];

const curators = (service: KeptService): Link[] =>
  service.keepsAs === 'curator' ? [['Change', deskPaths.lookAfter(service.urlId)]] : [];

const lookedAfter = ({ curator, keepsAs }: KeptService): string =>
  keepsAs === 'provider' ? '' : curator === null ? 'No curator looks after it by name.' : `${curator} looks after it.`;

const standing = (service: KeptService) => (
  <>
    <StandingTag
      removed={service.removedAt !== null}
      isPublic={service.isPublic}
      waits={service.waiting !== null}
      refused={service.status === 'refused'}
    />
    {service.kept && <p class="govuk-body govuk-!-margin-top-2">Its place is kept from everybody outside.</p>}
  </>
);

function confirmed({ confirmedOn, confirmedBy, confirmBy }: KeptService, isDue: boolean): string {
  if (confirmedOn === null || confirmBy === null) return 'Never yet';
  const by =
    confirmedBy === 'provider' ? 'the provider' : confirmedBy === 'curator' ? 'a curator' : 'its own directory';
  return `${inWords(confirmedOn)}, by ${by}. ${isDue ? 'It was due again' : 'Due again'} on ${inWords(confirmBy)}.`;
}

const WhereInDoubt = ({ places: { ended, isAstray } }: { places: PlacesInDoubt }) => (
  <>
    {ended.length > 0 &&
      govukInsetText({
        text: `${ended.length === 1 ? `The postcode ${ended[0]} is` : `The postcodes ${ended.join(', ')} are`} not used any more. The service stands where that was last: check where it is now.`,
      })}
    {isAstray &&
      govukInsetText({
        text: 'Its latitude and longitude are not in the United Kingdom. They are left out: it is found by its postcode. Tell whoever keeps the directory that it comes from.',
      })}
  </>
);

const Buttons = ({ service, shown }: { service: KeptService; shown: Shown }) =>
  service.removedAt !== null ? (
    service.keepsAs === 'curator' ? (
      <PostButton
        shown={shown}
        to={deskPaths.putBack(service.urlId)}
        text={service.sameAs ? 'They are two: put it back' : 'Put it back'}
      />
    ) : null
  ) : (
    <>
      {service.published !== null && (
        <>
          <p class="govuk-body">
            Read what is public first: then one press says, with today’s date, that all of it is right.
          </p>
          <PostButton shown={shown} to={deskPaths.confirm(service.urlId)} text="All of it is right" />
        </>
      )}
      <p class="govuk-body">
        {mayTakeOut(service) ? (
          <a class="govuk-link" href={deskPaths.remove(service.urlId)}>
            Take it out of the directory
          </a>
        ) : (
          'Only a curator takes it out: it is bound by law, or help in a crisis.'
        )}
      </p>
      {service.keepsAs === 'curator' && (
        <p class="govuk-body">
          <a class="govuk-link" href={deskPaths.alike(service.urlId)}>
            Is it here twice?
          </a>
        </p>
      )}
    </>
  );
