import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import { listNamed } from '../names.queries.ts';

/** Two records that may be of one person, as those see it who may answer. */
export type SamePersonQuestion = {
  readonly id: Id<'same-person-question'>;
  readonly urlId: string;
  readonly keptId: Id<'person'>;
  readonly keptName: string;
  readonly reasons: readonly string[];
  readonly askedAt: Date;
  readonly answer: 'same' | 'different' | null;
  readonly answeredAt: Date | null;
  readonly answeredBy: string | null;
};

type Row = Omit<SamePersonQuestion, 'keptName'>;

export type QuestionList = { readonly questions: readonly SamePersonQuestion[]; readonly total: number };

/** Unanswered, the likeliest first. */
export const listWaitingQuestions = (tx: Tx, startAt: number, many: number): Promise<QuestionList> =>
  readQuestions(tx, sql`q.answer is null`, sql`q.score desc, q.asked_at, q.id`, startAt, many);

/** Answered in the last thirty days, by whomever: whoever may answer may take it back. */
export const listLateAnswers = (tx: Tx, many: number): Promise<QuestionList> =>
  readQuestions(tx, sql`q.answered_at > now() - interval '30 days'`, sql`q.answered_at desc, q.id`, 0, many);

export async function findQuestion(tx: Tx, urlId: string): Promise<SamePersonQuestion | undefined> {
  const { questions } = await readQuestions(tx, sql`q.url_id = ${urlId}`, sql`q.id`, 0, 1);
  return questions[0];
}

export async function countWaitingQuestions(tx: Tx): Promise<number> {
  return (await listWaitingQuestions(tx, 0, 1)).total;
}

type Fragment = ReturnType<typeof sql<unknown>>;

async function readQuestions(
  tx: Tx,
  which: Fragment,
  order: Fragment,
  startAt: number,
  many: number,
): Promise<QuestionList> {
  const { rows } = await sql<Row & { total: number }>`
    select q.id, q.url_id as "urlId", q.kept_person_id as "keptId", q.reasons, q.asked_at as "askedAt", q.answer,
           q.answered_at as "answeredAt", u.name as "answeredBy", count(*) over ()::int as total
      from people.same_person_question q
      left join access.user_account u on u.id = q.answered_by
     where ${which}
     order by ${order} offset ${startAt} limit ${many}`.execute(tx);
  const names = await listNamed(
    tx,
    rows.map(({ keptId }) => keptId),
  );
  return {
    total: rows[0]?.total ?? 0,
    questions: rows.map((row) => ({ ...row, keptName: names.find(({ id }) => id === row.keptId)?.name ?? '' })),
  };
}

/** One of the two, by what tells one person from another. */
export type QuestionSide = {
  readonly personId: Id<'person'>;
  readonly names: readonly string[];
  readonly birthday: LocalDate | null;
  readonly sex: string | null;
  readonly upns: readonly string[];
};

/** The record that was there first, then the other. None once the two are one. */
export async function listSides(tx: Tx, questionId: Id<'same-person-question'>): Promise<QuestionSide[]> {
  const { rows } = await sql<QuestionSide>`
    select person_id as "personId", names, birthday, sex, upns from people.question_sides(${questionId})`.execute(tx);
  return rows;
}
