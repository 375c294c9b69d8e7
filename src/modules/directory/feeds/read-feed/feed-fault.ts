/** What is wrong with another directory's feed, and what to do, for whoever keeps it here. */
export const FEED_FAULTS = {
  'address-refused': 'Its address leads inside our own network. Only addresses on the public internet are read.',
  'address-with-password': 'Its address holds a user name or a password. Use an address that everybody may read.',
  'not-answering': 'It does not answer. Try again later, or ask whoever keeps it.',
  'answers-with-error': 'It answers with an error. Try again later, or ask whoever keeps it.',
  'too-large': 'It is too large: a page may have 20 MB, a file 50. Ask whoever keeps it for smaller ones.',
  'not-json': 'What came is not JSON. Is it Open Referral data?',
  'no-text':
    'It is no CSV and no JSON. Where it is a spreadsheet, open it, choose "Save as", then "CSV UTF-8", and send that file.',
  'no-columns': 'It is neither Open Referral data (JSON) nor a table: the first row of a CSV has its headings.',
  'table-too-large': 'It is too large: a table may have 20,000 rows and 15 MB. Send it in parts.',
  'not-a-page': 'What came are not services as Open Referral has them. An address ends before /services.',
  'too-slow': 'It took longer than three hours. Try again later, or ask whoever keeps it.',
  'too-much': 'It sent more than 500 MB in all. It may be a mistake: ask whoever keeps it.',
  'broke-off': 'Reading it broke off here, and not because of it. Read it again.',
  'begun-again': 'Reading it was begun again before it had ended.',
  ended: 'Somebody stopped reading this directory before it was read to its end.',
  'comes-round': 'It gives the same services on every page, and never ends.',
  'too-many': 'It holds more than 50,000 services. It may be a mistake: ask whoever keeps it.',
  'fewer-than-said': 'Fewer services came than it said it has. Nothing is taken out because of it.',
  'many-changed':
    'More than a fifth of its services changed at once, so nothing was brought in by itself. It waits until you have looked.',
  'not-open-referral': 'It is not a service as Open Referral has one.',
  'no-services': 'There is no service in it.',
} as const;

export type FeedFaultKind = keyof typeof FEED_FAULTS;

/** Reading stops: nothing here changes. */
export class FeedFault extends Error {
  readonly kind: FeedFaultKind;

  constructor(kind: FeedFaultKind) {
    super(FEED_FAULTS[kind]);
    this.kind = kind;
  }
}
