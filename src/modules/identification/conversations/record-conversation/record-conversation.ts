import { type Id, type UrlId, newId, newUrlId } from '#kernel/id.ts';
import { type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { raiseSafeguardingAlert } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Judgement } from '../../attendance-first/attendance-first.rules.ts';
import { askForHelp } from '../../help-requests/ask-for-help/ask-for-help.ts';
import {
  type Circumstances,
  type Conversation,
  type ConversationRefusal,
  ruleOnConversation,
} from './conversation.rules.ts';
import { saveConversation } from './conversations.queries.ts';

/** What stood on the page: the answer is about this. */
export type BeforeAnswer = {
  readonly personId: Id<'person'>;
  readonly flagId: Id<'flag'> | undefined;
  readonly definitionId: Id<'definition'>;
  /** Undefined where there were no marks. */
  readonly judgement: Judgement | undefined;
  readonly sentences: readonly string[];
  readonly circumstances: Circumstances;
};

export type ConversationRecorded = { readonly urlId: UrlId<'conversation'>; readonly atRisk: boolean };

/**
 * A school answers about one of its pupils. Asking for help opens the pupil to the School Liaison Officer of the cluster;
 * that a child may be at risk now is told to the safeguarding lead.
 */
export async function recordConversation(
  tx: Tx,
  before: BeforeAnswer,
  given: Conversation,
  today: LocalDate = todayInLondon(),
): Promise<Ruling<ConversationRecorded, ConversationRefusal | 'no-officer'>> {
  const ruling = ruleOnConversation(given, before.circumstances);
  if (!ruling.allowed) return ruling;
  const { personId } = before;
  const { answer, atRisk, whatFor } = ruling.value;
  const urlId = newUrlId<'conversation'>();
  await saveConversation(tx, { id: newId(), urlId, ...before, ...ruling.value, answeredOn: today });
  if (answer === 'need-help' && !(await askForHelp(tx, personId, whatFor, today))) return refuse('no-officer');
  if (atRisk) await raiseSafeguardingAlert(tx, personId);
  await recordAudit(tx, 'identification.answered', [personId], { flag: before.flagId ?? null, answer, atRisk });
  return allow({ urlId, atRisk });
}
