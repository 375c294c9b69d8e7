import { inWords } from '#kernel/local-date.ts';
import type {
  DeclinedBecause,
  Rating,
  RequestEnding,
  RequestStatus,
  SaidOfRequest,
  SentRequest,
  Session,
  Way,
} from './request.ts';

/*
 * What the two sides of a request read: the same words on both.
 */

export const STATUS_LABELS: Record<RequestStatus, string> = {
  sent: 'Asked',
  asked: 'A question is open',
  waiting: 'On the waiting list',
  accepted: 'Accepted',
  declined: 'Declined',
  withdrawn: 'Taken back',
  ended: 'Ended',
};

export const STATUS_COLOURS: Record<RequestStatus, string> = {
  sent: 'govuk-tag--blue',
  asked: 'govuk-tag--yellow',
  waiting: 'govuk-tag--yellow',
  accepted: 'govuk-tag--green',
  declined: 'govuk-tag--red',
  withdrawn: 'govuk-tag--grey',
  ended: 'govuk-tag--grey',
};

export const aboutWeeks = (weeks: number): string => (weeks === 1 ? 'about 1 week' : `about ${weeks} weeks`);

/** How it stands, as the end of a line: 'waiting, about 6 weeks'. */
export function statusInWords({ status, weeks }: Pick<SentRequest, 'status' | 'weeks'>): string {
  if (status === 'waiting' && weeks !== null) return `waiting, ${aboutWeeks(weeks)}`;
  return STANDS[status];
}

const STANDS: Record<RequestStatus, string> = {
  sent: 'asked, no answer yet',
  asked: 'they have a question',
  waiting: 'waiting',
  accepted: 'accepted',
  declined: 'declined',
  withdrawn: 'taken back',
  ended: 'ended',
};

export const DECLINED_LABELS: Record<DeclinedBecause, string> = {
  full: 'It is full',
  age: 'Not for this age',
  area: 'Not for this area',
  'not-suitable': 'Something else would help more',
  'not-reached': 'The family could not be reached',
  'family-no': 'The family does not want it',
  other: 'Another reason',
};

export const WAY_LABELS: Record<Way, string> = {
  account: 'The service answers here',
  link: 'The service answers by a link in an e-mail',
  telephone: 'By telephone: the team writes down what the service says',
};

export const CAME_LABELS: Record<Session['came'], string> = {
  came: 'They came',
  'did-not-come': 'They did not come',
  'called-off': 'It was called off',
};

export const ENDING_LABELS: Record<RequestEnding['ending'], string> = {
  finished: 'It was finished',
  stopped: 'It stopped early',
  'never-began': 'It never began',
};

export const CHANGED_LABELS: Record<NonNullable<RequestEnding['changed']>, string> = {
  better: 'Better',
  'somewhat-better': 'Somewhat better',
  same: 'The same',
  worse: 'Worse',
};

export const RATED_BY_LABELS: Record<Rating['ratedBy'], string> = {
  family: 'The family',
  worker: 'Whoever works with them',
};

export const SCORE_LABELS: Readonly<Record<number, string>> = {
  1: 'Not at all',
  2: 'A little',
  3: 'Somewhat',
  4: 'Quite a lot',
  5: 'A great deal',
};

/** What one side said, as a heading: 'The service accepted, 20 November 2026'. */
export const saidInWords = ({ what, heard, saidOn, weeks }: SaidOfRequest): string =>
  `${SAID[what]}${what === 'waiting' && weeks !== null ? `, ${aboutWeeks(weeks)}` : ''}${heard ? ', as the team heard by telephone' : ''}, ${inWords(saidOn)}`;

const SAID: Record<SaidOfRequest['what'], string> = {
  sent: 'The team asked',
  asked: 'The service asked back',
  replied: 'The team replied',
  waiting: 'The service put them on its waiting list',
  accepted: 'The service accepted',
  declined: 'The service declined',
  withdrawn: 'The team took the request back',
  ended: 'The help ended',
};
