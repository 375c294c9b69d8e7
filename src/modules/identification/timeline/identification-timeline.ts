import type { TimelineSource } from '#modules/people/index.ts';
import { type Answer } from '../conversations/answers.rules.ts';
import { RULE_LABELS } from '../flags/flag-words.rules.ts';
import { type Flag, listFlagsOf } from '../flags/flags.queries.ts';
import { type HelpRequest, listRequestsOf } from '../help-requests/help-requests.queries.ts';
import { identificationPaths } from '../identification.paths.ts';
import {
  type RecordedConversation,
  listConversations,
} from '../conversations/record-conversation/conversations.queries.ts';

/** Flags, answers and requests for help, as they stand in a timeline. */
export const identificationTimeline: TimelineSource = {
  name: 'identification',
  needs: 'identification:see-flags',
  async load({ tx }, personIds, most) {
    const requests = await listRequestsOf(tx, personIds, most);
    const conversations = await listConversations(tx, personIds, most);
    return [
      ...(await listFlagsOf(tx, personIds, most)).map(flagRaised),
      ...conversations.filter((each) => !requests.some((request) => isAbout(each, request))).map(answered),
      ...requests.map(helpAsked),
    ];
  },
};

/** The answer with which help was asked: who sees the request is told of it once. */
const isAbout = ({ answer, personId, schoolName, on }: RecordedConversation, request: HelpRequest): boolean =>
  answer === 'need-help' &&
  personId === request.personId &&
  schoolName === request.schoolName &&
  on === request.askedOn;

const flagRaised = ({ raisedOn, change: { kind, rule } }: Flag) => ({
  on: raisedOn,
  what:
    kind === 'cleared'
      ? `${RULE_LABELS[rule]}: no flag any more`
      : `Attendance flag: ${RULE_LABELS[rule].toLowerCase()}`,
});

const SAID: Record<Answer, (schoolName: string) => string> = {
  'spoken-with': (schoolName) => `${schoolName} talked with the family about attendance`,
  'already-supported': (schoolName) => `${schoolName} said who supports the child already`,
  'no-action-now': (schoolName) => `${schoolName} saw no need to act now`,
  'need-help': (schoolName) => `${schoolName} asked for help`,
};

const answered = ({ on, answer, schoolName }: RecordedConversation) => ({ on, what: SAID[answer](schoolName) });

const helpAsked = ({ askedOn, schoolName, officerName, urlId }: HelpRequest) => ({
  on: askedOn,
  what: `${schoolName} asked School Liaison Officer ${officerName} for help`,
  path: identificationPaths.helpRequest(urlId),
});
