import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import { namesOf } from '../../identity/names.queries.ts';

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

/** Which questions a list shows, `q` being the question. Whoever may answer may take an answer back. */
export const QUESTIONS_SHOWN = {
  waiting: sql`q.answer is null`,
  answered: sql`q.answered_at > now() - interval '30 days'`,
};

export async function findQuestion(tx: Tx, urlId: string): Promise<SamePersonQuestion | undefined> {
  const [question] = await questionsWhere(tx, sql`q.url_id = ${urlId}`);
  return question;
}

/** Questions by id, in no order. */
export const listQuestionsById = (tx: Tx, ids: readonly string[]): Promise<SamePersonQuestion[]> =>
  questionsWhere(tx, sql`q.id = any (${[...ids]}::uuid[])`);

export async function countWaitingQuestions(tx: Tx): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::int as waiting from people.same_person_question q where ${QUESTIONS_SHOWN.waiting}`.execute(tx);
  return rows[0]!.waiting;
}

async function questionsWhere(tx: Tx, which: ReturnType<typeof sql>): Promise<SamePersonQuestion[]> {
  const { rows } = await sql<Row>`
    select q.id, q.url_id as "urlId", q.kept_person_id as "keptId", q.reasons, q.asked_at as "askedAt", q.answer,
           q.answered_at as "answeredAt", u.name as "answeredBy"
      from people.same_person_question q
      left join access.user_account u on u.id = q.answered_by
     where ${which}`.execute(tx);
  const names = await namesOf(
    tx,
    rows.map(({ keptId }) => keptId),
  );
  return rows.map((row) => ({ ...row, keptName: names.get(row.keptId) ?? '' }));
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
