import { sql } from 'kysely';
import type { Id, UrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Answer, SpokenTo } from '../answers.rules.ts';
import type { Judgement } from '../../attendance-first/attendance-first.rules.ts';
import type { Conversation } from './conversation.rules.ts';

export type ConversationToSave = Conversation & {
  readonly id: Id<'conversation'>;
  readonly urlId: UrlId<'conversation'>;
  readonly personId: Id<'person'>;
  readonly flagId: Id<'flag'> | undefined;
  readonly definitionId: Id<'definition'>;
  readonly judgement: Judgement | undefined;
  readonly sentences: readonly string[];
  readonly answeredOn: LocalDate;
};

/** Written by the actor, for the organisation they act for. */
export async function saveConversation(tx: Tx, saved: ConversationToSave): Promise<void> {
  await sql`
    insert into identification.conversation (id, url_id, person_id, school_org_id, flag_id, answer, spoken_to, why_away,
      supported_by, no_action_because, note, at_risk, definition_id, judgement, shown,
      answered_on, recorded_by)
    values (${saved.id}, ${saved.urlId}, ${saved.personId}, acting.my_org(), ${saved.flagId ?? null}, ${saved.answer},
      ${[...saved.spokenTo]}::text[], ${[...saved.whyAway]}::text[], ${saved.supportedBy}, ${saved.noActionBecause},
      ${saved.note}, ${saved.atRisk}, ${saved.definitionId}, ${saved.judgement ? JSON.stringify(saved.judgement) : null},
      ${[...saved.sentences]}::text[], ${saved.answeredOn}, acting.my_user())`.execute(tx);
}

/** A conversation as it was recorded; reasons are codes. */
export type RecordedConversation = {
  readonly id: Id<'conversation'>;
  readonly urlId: UrlId<'conversation'>;
  readonly personId: Id<'person'>;
  readonly answer: Answer;
  readonly spokenTo: readonly SpokenTo[];
  readonly whyAway: readonly string[];
  readonly supportedBy: string;
  readonly noActionBecause: string;
  readonly note: string;
  readonly atRisk: boolean;
  readonly shown: readonly string[];
  readonly definition: string;
  readonly schoolName: string;
  readonly by: string;
  readonly on: LocalDate;
};

const CONVERSATIONS = sql`
  select c.id, c.url_id as "urlId", c.person_id as "personId", c.answer, c.spoken_to as "spokenTo",
         c.why_away as "whyAway", c.supported_by as "supportedBy", c.no_action_because as "noActionBecause", c.note,
         c.at_risk as "atRisk", c.shown, d.name || ', version ' || d.version as definition, o.name as "schoolName",
         u.name as by, c.answered_on as on
    from identification.conversation c
    join identification.definition d on d.id = c.definition_id
    join access.organisation o on o.id = c.school_org_id
    join access.user_account u on u.id = c.recorded_by`;

export async function findConversation(
  tx: Tx,
  personId: Id<'person'>,
  urlId: string,
): Promise<RecordedConversation | undefined> {
  const { rows } = await sql<RecordedConversation>`
    ${CONVERSATIONS} where c.person_id = ${personId} and c.url_id = ${urlId}`.execute(tx);
  return rows[0];
}

/** The newest conversations about some persons. */
export async function listConversations(
  tx: Tx,
  personIds: readonly Id<'person'>[],
  most: number,
): Promise<RecordedConversation[]> {
  const { rows } = await sql<RecordedConversation>`
    ${CONVERSATIONS} where c.person_id = any (${[...personIds]}::uuid[]) order by c.recorded_at desc limit ${most}`.execute(
    tx,
  );
  return rows;
}
