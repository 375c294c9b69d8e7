import { type RawBuilder, sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Answer, Question, Topic } from './assessment.ts';

/** The questions of the set in force on a day, in the area's order. */
export async function questionsOn(tx: Tx, date: LocalDate): Promise<Question[]> {
  const { rows } = await sql<Question>`
    select q.set_id as "setId", q.code, q.domain, q.asked_of as "askedOf", q.name, q.wording, q.hint,
           q.scale_wording as "scaleWording"
      from plans.question q
     where q.set_id = (select s.id from plans.question_set s
                        where s.valid_from <= ${date} and (s.valid_to is null or s.valid_to >= ${date})
                        order by s.valid_from desc limit 1)
     order by q.place`.execute(tx);
  return rows;
}

const SAME_TOPIC = sql`(n.plan_id, n.question, n.person_id, n.whole_family, n.sensitivity)
  = (a.plan_id, a.question, a.person_id, a.whole_family, a.sensitivity)`;

const answersWhere = async (tx: Tx, condition: RawBuilder<unknown>): Promise<Answer[]> => {
  const { rows } = await sql<Answer>`
    select a.id, a.url_id as "urlId", a.person_id as "personId", a.whole_family as "wholeFamily", a.question,
           a.sensitivity, a.asked, a.scale_asked as "scaleAsked", a.strengths, a.needs, a.evidence, a.scale, a.follows,
           u.name as "writtenBy", a.written_by as "writtenById", a.written_at as "writtenAt"
      from plans.answer a join access.user_account u on u.id = a.written_by
     where ${condition}`.execute(tx);
  return rows;
};

/** What stands as answer in a plan: the texts that no other follows. Two of one topic were written at the same time. */
export const listAnswers = (tx: Tx, planId: Id<'plan'>): Promise<Answer[]> =>
  answersWhere(
    tx,
    sql`a.plan_id = ${planId} and not exists (
          select 1 from plans.answer n where a.id = any (n.follows) and ${SAME_TOPIC}) order by a.id`,
  );

/** The newest texts of one topic, as many as anybody reads, those that were followed among them: the oldest first. */
export const listTexts = async (tx: Tx, planId: Id<'plan'>, topic: Topic): Promise<Answer[]> => {
  const newestFirst = await answersWhere(
    tx,
    sql`a.plan_id = ${planId} and a.question = ${topic.question} and a.person_id = ${topic.personId}
        and a.whole_family = ${topic.wholeFamily} and a.sensitivity = ${topic.sensitivity} order by a.id desc limit 50`,
  );
  return newestFirst.toReversed();
};

/** One text, by its name in a URL. */
export async function findAnswer(tx: Tx, planId: Id<'plan'>, urlId: string): Promise<Answer | undefined> {
  const [answer] = await answersWhere(tx, sql`a.plan_id = ${planId} and a.url_id = ${urlId}`);
  return answer;
}

export async function findAnswerId(tx: Tx, planId: Id<'plan'>, urlId: string): Promise<Id<'answer'> | null> {
  if (urlId === '') return null;
  return (await findAnswer(tx, planId, urlId))?.id ?? null;
}

/** The topics of which a need was made, whichever of their texts it was made from. */
export async function listTopicsWithNeeds(tx: Tx, planId: Id<'plan'>): Promise<Topic[]> {
  const { rows } = await sql<Topic>`
    select distinct a.person_id as "personId", a.whole_family as "wholeFamily", a.question, a.sensitivity
      from plans.need n join plans.answer a on a.id = n.answer_id where n.plan_id = ${planId}`.execute(tx);
  return rows;
}
