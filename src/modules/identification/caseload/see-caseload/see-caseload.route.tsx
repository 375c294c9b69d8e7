import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import { type LocalDate, addDays, todayInLondon } from '#kernel/local-date.ts';
import { choice } from '#platform/lists/filters.ts';
import type { List } from '#platform/lists/list.ts';
import { listRoutes } from '#platform/lists/list-routes.ts';
import { identificationPaths } from '../../identification.paths.ts';
import { type CaseloadLine, MY_CHILDREN, STAGE, THEIR_WORK, describeCaseload } from '../caseload.queries.ts';
import { liaisonNormsOn } from '../liaison-norms.queries.ts';
import { type LiaisonNorms, STAGE_LABELS, hoursInWords } from '../workload.rules.ts';
import { ChildCell, ReasonsCell } from './see-caseload.page.tsx';

type Context = { readonly today: LocalDate; readonly norms: LiaisonNorms };

const WHICH = {
  waiting: 'Schools that wait for an answer',
  'not-seen': 'Not seen for too long',
  'review-overdue': 'Meeting overdue',
} as const;

const sinceSeen = sql`coalesce(w.made, h.asked_on, p.opened_on)`;

const seeCaseload: List<Context, CaseloadLine> = {
  name: 'identification.caseload',
  path: identificationPaths.caseload,
  title: 'My caseload',
  rows: ['child', 'children'],
  needs: 'identification:give-help',
  exports: 'identification:export-help',
  async prepare({ tx }) {
    const today = todayInLondon();
    return { today, norms: await liaisonNormsOn(tx, today) };
  },
  from: () => sql`${MY_CHILDREN} c ${THEIR_WORK}`,
  id: sql`c.person_id`,
  persons: sql`array[c.person_id]`,
  filters: {
    stage: choice({ label: 'Stage', options: STAGE_LABELS, where: (stage) => sql`${STAGE} = ${stage}` }),
    which: choice({
      label: 'Which',
      options: WHICH,
      where: (which, { today, norms }: Context) =>
        ({
          waiting: sql`${STAGE} = 'asked'`,
          'not-seen': sql`${STAGE} not in ('asked', 'advised') and ${sinceSeen} < ${addDays(today, -norms.seen)}`,
          'review-overdue': sql`p.next_review_on < ${today}`,
        })[which],
    }),
  },
  order: {
    words: 'Who waits, then whose meeting is due, then who was not seen longest',
    by: sql`(${STAGE} = 'asked') desc, p.next_review_on nulls last, ${sinceSeen}`,
  },
  columns: [
    { header: 'Child', text: ({ child }) => child.name, shows: (line) => <ChildCell {...line} /> },
    {
      header: 'Why to look',
      text: ({ reasons }) => reasons.join('. '),
      shows: ({ reasons }) => <ReasonsCell reasons={reasons} />,
    },
    { header: 'Stage', text: ({ stage }) => STAGE_LABELS[stage] },
    { header: 'Asked by', text: ({ schoolName }) => schoolName },
    { header: 'Since', day: ({ since }) => since, sort: sql`coalesce(h.asked_on, p.opened_on)` },
    { header: 'Last seen', day: ({ madeOn }) => madeOn, sort: sql`w.made` },
    { header: 'Next', day: ({ nextOn }) => nextOn },
    {
      header: 'Hours a week, of those for the stage',
      text: ({ minutesWorked, minutesOfStage }) => `${hoursInWords(minutesWorked)} of ${hoursInWords(minutesOfStage)}`,
    },
  ],
  describe: (tx, ids, { today, norms }) => describeCaseload(tx, ids as Id<'person'>[], norms, today),
  nothing: 'You work with no child now. A child is here when a school asks you, or you join the team of a plan.',
};

export const seeCaseloadRoutes = listRoutes(seeCaseload);
