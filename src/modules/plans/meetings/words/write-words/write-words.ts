import { sql } from 'kysely';
import { newId } from '#kernel/id.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import type { About } from '../../../content/plan-content.ts';
import type { Sensitivity } from '../../../content/sensitivity.ts';
import { WHOLE_FAMILY, aboutWhom, ruleOnWork } from '../../../plan/plan-in-hand.ts';
import { plansTables } from '../../../plans.tables.ts';
import type { MeetingInHand } from '../../meeting-in-hand.ts';
import type { Invited } from '../../meeting.ts';
import type { SaidKind } from '../said.ts';
import { type Words, isEmpty, saidIn } from '../words-fields.ts';

export type WordsToWrite = Words & {
  readonly about: string;
  readonly sensitivity: Sensitivity;
  readonly forRoom: 'yes' | 'no';
};

export type WordsRefusal = 'plan-closed' | 'about-nobody' | 'nothing-written';

/** Somebody of the team writes down what somebody says for a meeting, themselves or whoever is asked to it. */
export async function writeWords(
  doing: Doing,
  found: MeetingInHand,
  who: Invited,
  typed: WordsToWrite,
): Promise<Ruling<void, WordsRefusal>> {
  const work = ruleOnWork(found.inHand);
  if (!work.allowed) return work;
  const about = aboutWhom(found.inHand, typed.about);
  const everyone = aboutWhom(found.inHand, WHOLE_FAMILY);
  if (!about || !everyone) return refuse('about-nobody');
  if (isEmpty(typed)) return refuse('nothing-written');
  await saveSaid(doing, found, who, saidIn(typed), typed, about);
  if (typed.score !== undefined) await saveScore(doing, found, who, typed.score, everyone);
  if (who.attendance === null)
    await plansTables(doing.tx)
      .updateTable('plans.meeting_invited')
      .set({ attendance: 'sent-words' })
      .where('id', '=', who.id)
      .execute();
  await recordAudit(doing.tx, 'plans.words-written', [about.personId], {
    meeting: found.meeting.id,
    invited: who.id,
    parts: saidIn(typed).length,
  });
  return allow(undefined);
}

type HowSaid = { readonly sensitivity: Sensitivity; readonly forRoom: 'yes' | 'no' };
type Piece = { readonly kind: SaidKind; readonly text: string };

async function saveSaid(
  { tx, actor }: Doing,
  { inHand, meeting }: MeetingInHand,
  who: Invited | undefined,
  pieces: readonly Piece[],
  { sensitivity, forRoom }: HowSaid,
  { personId, wholeFamily }: About,
): Promise<void> {
  const rows = pieces.map(({ kind, text }) => ({
    id: newId(),
    meeting_id: meeting.id,
    plan_id: inHand.plan.id,
    person_id: personId,
    whole_family: wholeFamily,
    sensitivity,
    kind,
    text,
    for_room: forRoom === 'yes',
    invited_id: who?.id ?? null,
    written_by: actor.userId,
  }));
  if (rows.length > 0) await plansTables(tx).insertInto('plans.meeting_said').values(rows).execute();
}

/** One thing that is said in the meeting, by somebody or by several. */
export async function writeSaid(
  doing: Doing,
  found: MeetingInHand,
  who: Invited | undefined,
  typed: Piece & HowSaid & { readonly about: string },
): Promise<Ruling<void, 'plan-closed' | 'about-nobody'>> {
  const work = ruleOnWork(found.inHand);
  if (!work.allowed) return work;
  const about = aboutWhom(found.inHand, typed.about);
  if (!about) return refuse('about-nobody');
  await saveSaid(doing, found, who, [typed], typed, about);
  await recordAudit(doing.tx, 'plans.words-written', [about.personId], { meeting: found.meeting.id, parts: 1 });
  return allow(undefined);
}

/** One number for each person and meeting: said again, it is changed. */
export async function saveScore(
  { tx, actor }: Doing,
  { inHand, meeting }: MeetingInHand,
  who: Invited,
  score: number,
  { personId }: About,
): Promise<void> {
  await sql`
    insert into plans.meeting_score as s (id, meeting_id, plan_id, person_id, invited_id, question, score, written_by)
      values (${newId()}, ${meeting.id}, ${inHand.plan.id}, ${personId}, ${who.id}, ${meeting.question}, ${score}, ${actor.userId})
      on conflict (meeting_id, invited_id)
        do update set score = excluded.score, written_by = excluded.written_by, written_at = now()`.execute(tx);
}
