import { type Id, newId, newUrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import { peopleTables } from '../../people.tables.ts';
import { type Fact, type FactKind, listFacts } from '../facts.queries.ts';
import { type Teller, foldAnswer } from '../facts.rules.ts';

export type FactTold = {
  readonly kind: FactKind;
  readonly personIds: readonly Id<'person'>[];
  readonly answer: string;
  readonly toldBy: Teller;
  readonly toldOn: LocalDate;
};

/** Of how many it was new, and how many were asked what was known. */
export type Recorded = { readonly added: number; readonly askedAgain: number };

/** Keeps what a family told. Where the same is known already nothing is added: that it was asked again is counted. */
export async function recordFact(doing: Doing, told: FactTold): Promise<Recorded> {
  const { tx, actor } = doing;
  const folded = foldAnswer(told.answer);
  const known = (await listFacts(tx, told.personIds, told.kind.code)).filter((fact) => fact.folded === folded);
  const anew = told.personIds.filter((id) => known.every(({ personId }) => personId !== id));
  await countAskedAgain(doing, known, 'same-words');
  if (anew.length > 0)
    await peopleTables(tx)
      .insertInto('people.fact')
      .values(anew.map((personId) => ({ ...rowOf(doing, told), person_id: personId })))
      .execute();
  await recordAudit(tx, 'people.fact-recorded', [...told.personIds], { kind: told.kind.code, org: actor.orgId });
  return { added: anew.length, askedAgain: known.length };
}

type KindOfRow = Pick<FactKind, 'code' | 'question' | 'sensitivity' | 'tellsWhere'>;

/** A row of what was told, but for whom it is about and what it follows. */
export const rowOf = (
  { actor }: Pick<Doing, 'actor'>,
  { kind, answer, toldBy, toldOn }: Pick<FactTold, 'answer' | 'toldBy' | 'toldOn'> & { readonly kind: KindOfRow },
) => ({
  id: newId<'fact'>(),
  url_id: newUrlId<'fact'>(),
  kind: kind.code,
  question: kind.question,
  answer,
  folded: foldAnswer(answer),
  sensitivity: kind.sensitivity,
  tells_where: kind.tellsWhere,
  told_by_person_id: 'personId' in toldBy ? toldBy.personId : null,
  told_by: 'other' in toldBy ? toldBy.other : '',
  told_on: toldOn,
  recorded_by: actor.userId,
  recorded_for: actor.orgId,
});

/** One for each of these. */
export async function countAskedAgain(
  { tx, actor }: Doing,
  known: readonly Pick<Fact, 'id' | 'personId' | 'kind' | 'sensitivity'>[],
  noticed: 'same-words' | 'said',
): Promise<void> {
  if (known.length === 0) return;
  await peopleTables(tx)
    .insertInto('people.asked_again')
    .values(
      known.map(({ id, personId, kind, sensitivity }) => ({
        id: newId(),
        person_id: personId,
        fact_id: id,
        kind,
        sensitivity,
        noticed,
        asked_by: actor.userId,
        org_id: actor.orgId,
      })),
    )
    .execute();
}
