import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { refuse } from '#kernel/ruling.ts';
import { atRiskField, findChild, findSafeguardingAdvice, peoplePaths } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { anyOf, oneOf, optionalText, someOf } from '#platform/web/fields.ts';
import type { Asked } from '#platform/web/request.ts';
import { form } from '#platform/web/form-route.ts';
import { ANSWERS } from '../answers.rules.ts';
import { listChallenges } from '../../flags/challenges.queries.ts';
import { findTeamsToRing, listOpenRequests } from '../../help-requests/help-requests.queries.ts';
import { identificationPaths } from '../../identification.paths.ts';
import { listReasons } from '../listed-reasons.queries.ts';
import { supportOf } from '../support.ts';
import { findPupilInHand } from './pupil-in-hand.ts';
import { RecordConversationPage } from './record-conversation.page.tsx';
import { recordConversation } from './record-conversation.ts';

/** Short: a note that takes longer than this belongs into the family plan or the school's own file. */
const LONGEST_NOTE = 4_000;

const fields = z.object({
  answer: oneOf(ANSWERS, 'Choose an answer'),
  spokenTo: someOf(['child', 'parent-or-carer'], 'Say who was spoken with', 0),
  whyAway: anyOf('', 0),
  supportedBy: optionalText(200),
  noActionBecause: optionalText(100),
  whatFor: optionalText(1_000),
  note: optionalText(LONGEST_NOTE),
  atRisk: atRiskField.transform((answer) => answer === 'yes'),
});

export const recordConversationRoute = form({
  path: identificationPaths.conversation(':child'),
  needs: 'identification:answer',
  title: 'Answer about a child',
  fields,
  drafts: 'identification.conversation',
  load: loadPupil,
  trail: ({ child }) => [
    { label: 'Monday list', path: identificationPaths.mondayList },
    { label: child.name, path: peoplePaths.child(child.urlId) },
  ],
  start: ({ askedFor, support }) => ({ answer: askedFor, supportedBy: support.join('; ').slice(0, 200) }),
  about: ({ child }) => [child.id],
  view: (loaded, entry, shown) => (
    <RecordConversationPage {...loaded} sentences={loaded.before.sentences} entry={entry} shown={shown} />
  ),
  save: async ({ tx }, typed, { before, toRing }) =>
    toRing && typed.answer === 'need-help' ? refuse('no-officer') : recordConversation(tx, before, typed),
  refusals: {
    'nobody-spoken-to': { field: 'spokenTo', message: 'Say who was spoken with' },
    'no-reason-away': { field: 'whyAway', message: 'Say why the child is away, or that it is not known yet' },
    'no-supporter': { field: 'supportedBy', message: 'Say who supports the child' },
    'no-reason-for-no-action': { field: 'noActionBecause', message: 'Say why there is no action now' },
    'nothing-asked': { field: 'whatFor', message: 'Say what you need help with' },
    'help-asked-already': { field: 'answer', message: 'Help was asked for already. See the child’s page' },
    'no-officer': {
      field: 'answer',
      message: 'No School Liaison Officer can be asked here. Ring the team, and choose another answer',
    },
  },
  done: ({ urlId }, { child }) => ({
    to: identificationPaths.whatNext(child.urlId, urlId),
    flash: 'Your answer is recorded.',
  }),
});

async function loadPupil({ tx, actor, params, query }: Asked) {
  const today = todayInLondon();
  const child = await findChild(tx, params['child']!);
  const inHand = child && (await findPupilInHand(tx, actor, child.id, today));
  if (!child || !inHand) return undefined;
  await recordAudit(tx, 'identification.conversation-begun', [child.id]);
  const reasons = await listReasons(tx, today);
  const codes = (list: string) => reasons.filter((each) => each.list === list).map(({ code }) => code);
  const requests = await listOpenRequests(tx, [child.id]);
  return {
    child,
    reasons,
    askedFor: ANSWERS.find((answer) => answer === query['answer']) ?? '',
    support: (await supportOf(tx, actor, [child.id])).get(child.id) ?? [],
    advice: await findSafeguardingAdvice(tx, [child.id]),
    toRing: await findTeamsToRing(tx, child.id),
    challenges: await listChallenges(tx, [child.id]),
    definition: inHand.version.definition,
    before: {
      personId: child.id,
      flagId: inHand.flag?.id,
      definitionId: inHand.version.id,
      judgement: inHand.judgement,
      sentences: inHand.sentences,
      circumstances: { whyAway: codes('why-away'), noAction: codes('no-action'), isHelpAsked: requests.length > 0 },
    },
  };
}
