import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import { withChild } from '#modules/people/index.ts';
import { choice } from '#platform/lists/filters.ts';
import type { List } from '#platform/lists/list.ts';
import { listRoutes } from '#platform/lists/list-routes.ts';
import { ANSWERED } from '../../conversations/answers.rules.ts';
import { RULE_LABELS, changeInWords } from '../flag-words.rules.ts';
import { FLAGS_NOW, type FlagsShown, SHOWN, countFlags, listFlagsById } from '../flags.queries.ts';
import { identificationPaths } from '../../identification.paths.ts';
import type { NamedFlag } from './named-flag.ts';
import { AnswerCell, ChildLink, FlagCounts, SHOWN_LABELS } from './see-all-flags.page.tsx';

type Context = { readonly counts: Readonly<Record<FlagsShown, number>> };

const SERIOUS_FIRST = sql`array_position(array['severe', 'persistent', 'falling'], f.kind)`;

const seeAllFlags: List<Context, NamedFlag> = {
  name: 'identification.flags',
  path: identificationPaths.allFlags,
  title: 'Pupils with a flag',
  rows: ['pupil', 'pupils'],
  needs: 'identification:answer',
  exports: 'identification:export-flags',
  prepare: async ({ tx }) => ({ counts: await countFlags(tx) }),
  from: () => FLAGS_NOW,
  id: sql`f.id`,
  persons: sql`array[f.person_id]`,
  filters: {
    show: choice({ label: 'Which', options: SHOWN_LABELS, usual: 'waiting', where: (shown) => SHOWN[shown] }),
    rule: choice({ label: 'Flag', options: RULE_LABELS, where: (rule) => sql`f.kind = ${rule}` }),
    answer: choice({ label: 'Answer', options: ANSWERED, where: (answer) => sql`c.answer = ${answer}` }),
  },
  order: { words: 'The most serious first', by: sql`${SERIOUS_FIRST}, f.hundredths desc` },
  columns: [
    { header: 'Pupil', text: ({ child }) => child.name, shows: (flag) => <ChildLink {...flag} /> },
    {
      header: 'Flag',
      text: ({ change, raisedOn }) => `${RULE_LABELS[change.rule]}. ${changeInWords(change, raisedOn)}.`,
    },
    { header: 'Since', day: ({ raisedOn }) => raisedOn, sort: sql`f.raised_on`, only: 'files' },
    { header: 'Points', number: ({ change }) => change.points, sort: sql`f.hundredths`, only: 'files' },
    { header: 'Why', text: ({ reasons }) => reasons.join(' ') },
    { header: 'Answer', text: ({ answer }) => answer && ANSWERED[answer], shows: (flag) => <AnswerCell {...flag} /> },
    { header: 'Answered', day: ({ answeredOn }) => answeredOn, sort: sql`c.answered_on`, only: 'files' },
    { header: 'Definition', text: ({ definition }) => definition, only: 'files' },
  ],
  describe: async (tx, ids) => withChild(tx, await listFlagsById(tx, ids as Id<'flag'>[])),
  above: ({ counts }) => <FlagCounts counts={counts} />,
  trail: () => [{ label: 'Monday list', path: identificationPaths.mondayList }],
  nothing: 'Nobody.',
};

export const seeAllFlagsRoutes = listRoutes(seeAllFlags);
