import type { Actor } from '#kernel/actor.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { deskPaths } from '../../desk/desk.paths.ts';
import type { LastFew as Few, HowMany, OwnReason } from './last-few.ts';

/** For a practitioner who reads what everybody reads. */
export const LastFewLink = ({ actor, service }: { actor: Actor | undefined; service: string }) =>
  actor?.permissions.has('directory:ask') ? (
    <p class="govuk-body rooted-screen-only">
      <a class="govuk-link" href={deskPaths.lastFew(service)}>
        What happened to the last few who were sent
      </a>
    </p>
  ) : null;

/** What a service answered lately, and how it went on. */
export const LastFew = ({ few }: { few: Few | undefined }) =>
  few === undefined ? (
    <p class="govuk-body">Fewer than five were sent in the twelve months to last Monday: too few to tell of.</p>
  ) : (
    <>
      <p class="govuk-body">
        What became by last Monday of those who were sent last from here, ten at the most, within twelve months. So few
        say little of the next one: they show how it has gone lately, and are no mark for the service.
      </p>
      <SummaryList
        rows={[
          row('Accepted', HOW_MANY[few.accepted]),
          row('On the waiting list', HOW_MANY[few.waiting]),
          row('Declined', HOW_MANY[few.declined] + (few.because ? `, mostly because ${MOSTLY[few.because]}` : '')),
          few.open !== 'none' && row('Not answered yet', HOW_MANY[few.open]),
          few.withdrawn !== 'none' && row('Taken back by who asked', HOW_MANY[few.withdrawn]),
          row(
            'Until an answer came',
            few.medianDays === null ? 'Too few were answered to say' : daysInWords(few.medianDays),
          ),
          row('Began', HOW_MANY[few.began]),
          row('Finished', HOW_MANY[few.finished]),
        ]}
      />
    </>
  );

const HOW_MANY: Readonly<Record<HowMany, string>> = {
  none: 'None',
  'a-few': 'A few',
  'five-or-more': 'Five or more',
};

const MOSTLY: Readonly<Record<OwnReason, string>> = {
  full: 'it is full',
  age: 'it is not for their age',
  area: 'it is not for their area',
  'not-suitable': 'something else would help more',
};

const row = (key: string, text: string) => ({ key: { text: key }, value: { text } });

const daysInWords = (days: number): string =>
  days === 0
    ? 'Half of the answers came the same day'
    : `Half of the answers came within ${days} ${days === 1 ? 'day' : 'days'}`;
