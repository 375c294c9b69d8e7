import { type LocalDate, inWords } from '#kernel/local-date.ts';
import type { ServiceEntry } from '../entry/entry.ts';
import type { Ours } from '../entry/ours.ts';
import { ACCESS, DAYS, HOW, LEVELS, WHO } from '../entry/ours-words.rules.ts';

/*
 * What a service's document says, in sentences. A contact's name is never among them: the document of another directory
 * may name somebody.
 */

const LONGEST = 6_000;

/** A text of the document as paragraphs; one of many pages is cut, and says so. */
export function paragraphsOf(text: string | undefined): string[] {
  const shown = (text ?? '').slice(0, LONGEST);
  const paragraphs = shown.split(/\n\s*\n/).map((each) => each.trim());
  return [
    ...paragraphs,
    (text ?? '').length > LONGEST ? '… The rest is longer than fits here: ask the service.' : '',
  ].filter((each) => each !== '');
}

/** A web address that may be followed; undefined for anything else that was written there. */
export const webAddress = (typed: string | undefined): string | undefined =>
  typed !== undefined && /^https?:\/\/[^\s"<>]+$/i.test(typed) ? typed : undefined;

/** Where it is: one line for each place. */
export const placesOf = ({ service_at_locations }: Pick<ServiceEntry, 'service_at_locations'>): string[] =>
  service_at_locations.flatMap(({ location }) => {
    const { address_1, city, postal_code } = location?.addresses?.[0] ?? {};
    const said = [location?.name, address_1, city, postal_code].filter(Boolean);
    return said.length > 0 ? [[...new Set(said)].join(', ')] : [];
  });

export const givenOf = ({ given }: Pick<Ours, 'given'>): string[] => given.map((way) => HOW[way]);

/** When it is open: 'Tuesday, 15:30 to 17:00'. */
export const timesOf = ({ schedules }: Pick<ServiceEntry, 'schedules'>, today: LocalDate): string[] =>
  schedules
    .filter(({ valid_to }) => valid_to === undefined || valid_to >= today)
    .map(({ byday, opens_at, closes_at, freq, description }) =>
      [
        daysOf(byday),
        freq === 'MONTHLY' ? 'once a month' : '',
        opens_at ? `${clock(opens_at)}${closes_at ? ` to ${clock(closes_at)}` : ''}` : '',
        description ?? '',
      ]
        .filter((part) => part !== '')
        .join(', '),
    )
    .filter((line) => line !== '');

const daysOf = (byday = ''): string =>
  inSeries(
    byday
      .toUpperCase()
      .split(/[^A-Z]+/)
      .flatMap((day) => (Object.hasOwn(DAYS, day) ? [DAYS[day as keyof typeof DAYS]] : [])),
  );

const clock = (time: string): string => time.slice(0, 5);

/** 'Monday, Tuesday and Friday'. */
export const inSeries = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

export function costsOf(
  { fees, cost_options }: Pick<ServiceEntry, 'fees' | 'cost_options'>,
  free: boolean | null,
): string[] {
  const options = cost_options.map(({ option, amount }) =>
    [
      option,
      amount === undefined || (amount === 0 && option === 'Free')
        ? ''
        : amount === 0
          ? 'free'
          : `£${amount.toFixed(2)}`,
    ]
      .filter(Boolean)
      .join(': '),
  );
  const said = [...new Set([...options, fees ?? ''])].filter((line) => line !== '');
  if (said.length > 0) return said;
  return [free === true ? 'Free' : 'Not said: ask'];
}

export const whoMayAsk = ({ asked_by }: Pick<Ours, 'asked_by'>): string[] => asked_by.map((who) => WHO[who]);
export const accessOf = ({ accessible }: Pick<Ours, 'accessible'>): string[] => accessible.map((what) => ACCESS[what]);
export const levelsOf = ({ levels }: Pick<Ours, 'levels'>): string[] =>
  levels.map((level) => LEVELS[level as keyof typeof LEVELS]);

export const languagesOf = ({ languages }: { languages: readonly string[] }): string =>
  inSeries(languages.map((name) => name.charAt(0).toUpperCase() + name.slice(1)));

/** Numbers to ring, each once, with what it is the number of. */
export function phonesOf({ contacts }: Pick<ServiceEntry, 'contacts'>): { title: string; number: string }[] {
  const all = contacts.flatMap(({ title, phones = [] }) =>
    phones.map(({ number }) => ({ title: title ?? '', number })),
  );
  return [...new Map(all.map((phone) => [phone.number, phone])).values()];
}

const CONFIRMED_BY: Readonly<Record<string, string>> = {
  provider: 'by the service',
  curator: 'by the council',
  feed: 'by another directory',
};

type Confirmed = {
  readonly confirmedOn: LocalDate | null;
  readonly confirmedBy: string | null;
  readonly confirmBy: LocalDate | null;
};

/** Whether nobody has said for too long that all of this is right. */
export const isAgeing = ({ confirmBy }: Pick<Confirmed, 'confirmBy'>, today: LocalDate): boolean =>
  confirmBy === null || confirmBy < today;

/** When somebody last said that all of this is right. */
export function confirmedInWords({ confirmedOn, confirmedBy, confirmBy }: Confirmed, today: LocalDate): string {
  if (confirmedOn === null) return 'Nobody has confirmed yet that this is right: check with the service';
  const said = `Confirmed on ${inWords(confirmedOn)} ${CONFIRMED_BY[confirmedBy ?? ''] ?? ''}`.trim();
  return isAgeing({ confirmBy }, today) ? `${said}. That is long ago: check with the service` : said;
}
