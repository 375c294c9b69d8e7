import { z } from 'zod';
import { allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { plansPaths } from '../../../plans.paths.ts';
import { plansTables } from '../../../plans.tables.ts';
import { findMyVisit } from '../visits.queries.ts';
import { CallOffVisitPage } from './call-off-visit.page.tsx';

/** What was planned does not happen: it is not a contact attempted, since nobody went. */
export const callOffVisitRoute = form({
  path: plansPaths.callOffVisit(':visit'),
  needs: 'plans:work',
  title: 'Call it off',
  fields: z.object({ why: text('Say why', 500) }),
  async load({ tx, params }) {
    const visit = await findMyVisit(tx, params['visit']!);
    if (!visit) return undefined;
    await recordAudit(tx, 'plans.visit-viewed', [visit.personId], { visit: visit.id });
    return visit;
  },
  trail: () => [{ label: 'Today', path: plansPaths.today }],
  about: ({ personId }) => [personId],
  view: (visit, entry, shown) => <CallOffVisitPage visit={visit} entry={entry} shown={shown} />,
  async save({ tx }, { why }, { id, personId }) {
    const { numUpdatedRows } = await plansTables(tx)
      .updateTable('plans.visit_planned')
      .set({ called_off_because: why })
      .where('id', '=', id)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return refuse('answered-already');
    await recordAudit(tx, 'plans.visit-called-off', [personId], { visit: id });
    return allow(undefined);
  },
  refusals: { 'answered-already': { message: 'It is recorded or called off already' } },
  done: () => ({ to: plansPaths.today, flash: 'It is called off.' }),
});
