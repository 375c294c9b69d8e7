/** What a column of a table can be. The headings by which each is known are in small letters, without signs. */
export const COLUMNS = {
  name: { label: 'Name of the service', known: ['name', 'service', 'service name', 'title', 'activity'] },
  provider: {
    label: 'Who gives it',
    known: [
      'provider',
      'organisation',
      'organization',
      'provider name',
      'organisation name',
      'organization name',
      'charity',
    ],
  },
  description: {
    label: 'What it does',
    known: ['description', 'about', 'details', 'summary', 'what it does', 'what we do'],
  },
  placeName: {
    label: 'Name of the place',
    known: ['venue', 'place', 'location', 'location name', 'building', 'place name'],
  },
  address: {
    label: 'Street, or the whole address',
    known: ['address', 'street', 'address 1', 'address line 1', 'address1'],
  },
  town: { label: 'Town', known: ['town', 'city', 'town city'] },
  postcode: { label: 'Postcode', known: ['postcode', 'post code', 'postal code', 'zip'] },
  hidden: {
    label: 'Whether the place must not be found: yes or no',
    known: ['confidential', 'hidden', 'confidential address'],
  },
  phone: { label: 'Phone', known: ['phone', 'telephone', 'tel', 'phone number', 'telephone number', 'contact number'] },
  email: { label: 'E-mail', known: ['email', 'e mail', 'email address', 'contact email'] },
  url: { label: 'Web address', known: ['url', 'web', 'website', 'web address', 'web site', 'link'] },
  ages: { label: 'Ages, like 5 to 11', known: ['age', 'ages', 'age range', 'age group', 'ages from to'] },
  youngest: { label: 'Youngest age', known: ['youngest age', 'minimum age', 'min age', 'age from', 'from age'] },
  oldest: { label: 'Oldest age', known: ['oldest age', 'maximum age', 'max age', 'age to', 'to age'] },
  terms: {
    label: 'Needs that it is about',
    known: ['needs', 'need', 'category', 'categories', 'type', 'topics', 'terms'],
  },
  eligibility: { label: 'Who it is for', known: ['eligibility', 'who it is for', 'who for', 'for', 'criteria'] },
  howToAsk: {
    label: 'How to ask',
    known: ['referral', 'how to ask', 'how to refer', 'how to apply', 'access', 'referrals'],
  },
  days: { label: 'Days', known: ['day', 'days', 'days open', 'day s'] },
  opens: { label: 'Begins at', known: ['opens', 'opens at', 'start', 'start time', 'begins', 'from time', 'open'] },
  closes: { label: 'Ends at', known: ['closes', 'closes at', 'end', 'end time', 'finish', 'ends', 'close'] },
  times: {
    label: 'Days and times, in words',
    known: ['times', 'time', 'when', 'opening times', 'opening hours', 'days and times'],
  },
  cost: { label: 'Cost', known: ['cost', 'price', 'fee', 'fees', 'charge', 'costs'] },
  languages: { label: 'Languages', known: ['language', 'languages', 'languages spoken'] },
  commissioner: { label: 'Who funds it', known: ['commissioner', 'funder', 'funded by', 'funding'] },
  id: { label: 'Its id in their system', known: ['id', 'uuid', 'service id', 'reference', 'ref', 'identifier'] },
} as const satisfies Record<string, { label: string; known: readonly string[] }>;

export type Column = keyof typeof COLUMNS;

export const isColumn = (name: string): name is Column => Object.hasOwn(COLUMNS, name);

/** A heading as it is compared and remembered. */
export const plainHeading = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What each column of a table probably is: as it was the last time, else by its heading; each once. */
export function guessColumns(
  headings: readonly string[],
  remembered: Readonly<Record<string, Column | ''>>,
): readonly (Column | undefined)[] {
  const taken = new Set<Column>();
  return headings.map((heading) => {
    const plain = plainHeading(heading);
    const guess = Object.hasOwn(remembered, plain) ? remembered[plain] || undefined : byHeading(plain);
    if (guess === undefined || taken.has(guess)) return undefined;
    taken.add(guess);
    return guess;
  });
}

const byHeading = (plain: string): Column | undefined =>
  (Object.keys(COLUMNS) as Column[]).find((column) => (COLUMNS[column].known as readonly string[]).includes(plain));
