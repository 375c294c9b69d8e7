import type { Actor } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import {
  type Conversation,
  findPupilInHand,
  listOpenRequests,
  listReasons,
  recordConversation,
} from '#modules/identification/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { allowed } from './happening.ts';

/** What an answer leaves out that belongs to another. */
export const NOTHING_SAID: Omit<Conversation, 'answer'> = {
  spokenTo: [],
  whyAway: [],
  supportedBy: '',
  noActionBecause: '',
  whatFor: '',
  note: '',
  atRisk: false,
};

/** A school answers about one of its pupils, on the marks as they stood that day. */
export async function answerAbout(
  tx: Tx,
  actor: Actor,
  personId: Id<'person'>,
  given: Conversation,
  on: LocalDate,
): Promise<void> {
  const inHand = await findPupilInHand(tx, actor, personId, on);
  if (!inHand) throw new Error('a story of the demonstration is about a pupil of another school');
  const before = {
    personId,
    flagId: inHand.flag?.id,
    definitionId: inHand.version.id,
    judgement: inHand.judgement,
    sentences: inHand.sentences,
  };
  const isHelpAsked = (await listOpenRequests(tx, [personId])).length > 0;
  const circumstances = { ...(await codesOn(tx, on)), isHelpAsked };
  allowed(await recordConversation(tx, { ...before, circumstances }, given, on));
}

/** Which reasons may be chosen on a day. */
export async function codesOn(tx: Tx, on: LocalDate) {
  const reasons = await listReasons(tx, on);
  const codes = (list: string) => reasons.filter((each) => each.list === list).map(({ code }) => code);
  return { whyAway: codes('why-away'), noAction: codes('no-action') };
}
