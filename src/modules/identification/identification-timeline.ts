import type { TimelineSource } from '#modules/people/index.ts';
import { type Answer } from './answers.rules.ts';
import { RULE_LABELS } from './flag-words.rules.ts';
import { type Flag, listFlagsOf } from './flags.queries.ts';
import { type HelpRequest, listRequestsOf } from './help-requests.queries.ts';
import { identificationPaths } from './identification.paths.ts';
import { type RecordedConversation, listConversations } from './record-conversation/conversations.queries.ts';

/** Flags, answers and requests for help, as they stand in a timeline. */
export const identificationTimeline: TimelineSource = {
  name: 'identification',
  needs: 'identification:see-flags',
  async load({ tx }, personIds, most) {
    return [
      ...(await listFlagsOf(tx, personIds, most)).map(flagRaised),
      ...(await listConversations(tx, personIds, most)).map(answered),
      ...(await listRequestsOf(tx, personIds, most)).map(helpAsked),
    ];
  },
};

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

const helpAsked = ({ askedOn, officerName, urlId }: HelpRequest) => ({
  on: askedOn,
  what: `School Liaison Officer ${officerName} was asked for help`,
  path: identificationPaths.helpRequest(urlId),
});
