import type { Actor } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { enrolmentsOf } from '#modules/education/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { noMarksSince, reasonsInWords, whyNotInWords } from '../../attendance-first/attendance-first-words.rules.ts';
import type { Judgement } from '../../attendance-first/attendance-first.rules.ts';
import type { DefinitionVersion } from '../../attendance-first/definition.queries.ts';
import { type Flag, findFlagNow } from '../../flags/flags.queries.ts';
import { judgeChildren } from '../../attendance-first/judge-children.ts';

/** A pupil of the actor's own school, as the marks stand now. */
export type PupilInHand = {
  readonly version: DefinitionVersion;
  /** Undefined where there is no mark to go by. */
  readonly judgement: Judgement | undefined;
  /** Why the pupil has a flag; else how far off each rule is, or that there is no mark. */
  readonly sentences: readonly string[];
  /** The flag that stands. */
  readonly flag: Flag | undefined;
};

/** Undefined for a child who is not on the roll: a brother's or sister's school answers for its own pupils only. */
export async function findPupilInHand(
  tx: Tx,
  actor: Actor,
  personId: Id<'person'>,
  today: LocalDate,
): Promise<PupilInHand | undefined> {
  const enrolments = await enrolmentsOf(tx, [personId]);
  const isMine = enrolments.some(
    ({ schoolOrgId, leavingDate }) => schoolOrgId === actor.orgId && (!leavingDate || leavingDate >= today),
  );
  if (!isMine) return undefined;
  const { version, since, judgements } = await judgeChildren(tx, [personId], actor.orgId, today);
  const judgement = judgements.get(personId);
  const flag = await findFlagNow(tx, personId);
  return {
    version,
    judgement,
    sentences: judgement ? sentencesOn(judgement, version) : [noMarksSince(since)],
    flag: flag?.change.kind === 'cleared' ? undefined : flag,
  };
}

function sentencesOn(judgement: Judgement, { definition }: DefinitionVersion): string[] {
  const said =
    judgement.rules.length > 0 ? reasonsInWords(judgement, definition) : whyNotInWords(judgement, definition);
  return said.map(({ sentence }) => sentence);
}
