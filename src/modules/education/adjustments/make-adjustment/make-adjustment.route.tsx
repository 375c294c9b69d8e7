import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { findChild, peoplePaths } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { dayTyped } from '#platform/web/day-typed.ts';
import { day, oneOf, optionalDay, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { educationPaths } from '../../education.paths.ts';
import { ADJUSTMENT_KINDS } from '../adjustment.rules.ts';
import { isOnMyRoll } from '../adjustments.queries.ts';
import { MakeAdjustmentPage } from './make-adjustment.page.tsx';
import { makeAdjustments } from './make-adjustment.ts';

const fields = z.object({
  kind: oneOf(ADJUSTMENT_KINDS, 'Say what it is about'),
  what: text('Say what will be different', 500),
  from: day('the day from which it is so'),
  until: optionalDay('the last day'),
});

export const makeAdjustmentRoute = form({
  path: educationPaths.makeAdjustment(':child'),
  needs: 'education:adjust',
  title: 'What will your school do differently?',
  fields,
  drafts: 'education.adjustment',
  async load({ tx, params }) {
    const child = await findChild(tx, params['child']!);
    const today = todayInLondon();
    if (!child || !(await isOnMyRoll(tx, child.id, today))) return undefined;
    await recordAudit(tx, 'education.school-viewed', [child.id]);
    return { child, today };
  },
  about: ({ child }) => [child.id],
  trail: ({ child }) => [{ label: child.name, path: peoplePaths.child(child.urlId) }],
  start: ({ today }) => ({ from: dayTyped(today) }),
  view: (loaded, entry, shown) => <MakeAdjustmentPage {...loaded} entry={entry} shown={shown} />,
  save: (asked, typed, { child }) => makeAdjustments(asked, child.id, [typed]),
  refusals: {
    'timetable-without-end': { field: 'until', message: 'Say until when: a changed timetable is for a short time' },
    'ends-before-it-begins': { field: 'until', message: 'The last day must be the first day or later' },
  },
  done: (_, { child }) => ({ to: peoplePaths.child(child.urlId), flash: 'Recorded.' }),
});
