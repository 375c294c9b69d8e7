import { sql } from 'kysely';
import { choice } from '#platform/lists/filters.ts';
import type { List } from '#platform/lists/list.ts';
import { listRoutes } from '#platform/lists/list-routes.ts';
import { peoplePaths } from '../../people.paths.ts';
import { QuestionLink, WhyAsked } from './list-same-persons.page.tsx';
import { QUESTIONS_SHOWN, type SamePersonQuestion, listQuestionsById } from './questions.queries.ts';

const ANSWERS = { same: 'The same person', different: 'Two different people' };

const listSamePersons: List<object, SamePersonQuestion> = {
  name: 'people.same-person-questions',
  path: peoplePaths.samePersons,
  title: 'Same person?',
  rows: ['question', 'questions'],
  needs: 'people:answer-same-person',
  exports: 'people:export-questions',
  prepare: async () => ({}),
  from: () => sql`people.same_person_question q`,
  id: sql`q.id`,
  persons: sql`array[q.kept_person_id]`,
  filters: {
    state: choice({
      label: 'Which',
      options: { waiting: 'Waiting for an answer', answered: 'Answered in the last 30 days' },
      usual: 'waiting',
      where: (state) => QUESTIONS_SHOWN[state],
    }),
  },
  order: { words: 'The likeliest first', by: sql`q.score desc, q.asked_at` },
  columns: [
    { header: 'Who', text: ({ keptName }) => keptName, shows: (question) => <QuestionLink {...question} /> },
    { header: 'Why it is asked', text: ({ reasons }) => reasons.join('. ') },
    { header: 'Asked', moment: ({ askedAt }) => askedAt, sort: sql`q.asked_at` },
    { header: 'Answer', text: ({ answer }) => answer && ANSWERS[answer] },
    { header: 'By whom', text: ({ answeredBy }) => answeredBy },
    { header: 'Answered', moment: ({ answeredAt }) => answeredAt, sort: sql`q.answered_at` },
  ],
  describe: listQuestionsById,
  above: () => <WhyAsked />,
  nothing: 'Nobody waits for an answer.',
};

export const listSamePersonsRoutes = listRoutes(listSamePersons);
