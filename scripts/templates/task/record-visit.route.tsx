import { z } from 'zod';
import { findChildHeld, peoplePaths } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { day, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { homeVisitsPaths } from '../home-visits.paths.ts';
import { RecordVisitPage } from './record-visit.page.tsx';
import { recordVisit } from './record-visit.ts';

export const recordVisitRoute = form({
  path: homeVisitsPaths.recordVisit(':child'),
  needs: 'home-visits:work',
  fields: z.object({ happenedOn: day('the day when it was'), text: text('Enter what happened') }),
  drafts: 'home-visits.record-visit',
  async load({ tx, params }) {
    const child = await findChildHeld(tx, params['child']!, 2);
    if (child) await recordAudit(tx, 'home-visits.record-visit-viewed', [child.id]);
    return child && { child };
  },
  title: 'Record visit',
  trail: ({ child }) => [
    { label: 'Children and families', path: peoplePaths.children },
    { label: child.name, path: peoplePaths.child(child.urlId) },
  ],
  view: ({ child }, entry, shown) => <RecordVisitPage child={child} entry={entry} shown={shown} />,
  save: (asked, typed, { child }) => recordVisit(asked, child, typed),
  refusals: { 'not-happened-yet': { field: 'happenedOn', message: 'The day must be today or before' } },
  done: (_saved, { child }) => ({ to: peoplePaths.child(child.urlId), flash: 'It is recorded.' }),
});
