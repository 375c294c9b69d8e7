import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { oneOf, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { areaListsPaths } from '../area-lists.paths.ts';
import { listOfferedReasons } from '../area-lists.queries.ts';
import { trailToAreaLists } from '../see-area-lists/see-area-lists.route.tsx';
import { AddClosingReasonPage, EndClosingReasonPage } from './change-closing-reasons.page.tsx';
import { addClosingReason, endClosingReason } from './change-closing-reasons.ts';

export const addClosingReasonRoute = form({
  path: areaListsPaths.addReason,
  needs: 'plans:keep-lists',
  fields: z.object({
    name: text('Enter the reason', 100),
    everyOutcomeMet: oneOf(['yes', 'no'], 'Say whether it is only for plans whose every outcome is met'),
  }),
  title: 'Add a reason',
  trail: () => trailToAreaLists,
  load: () => Promise.resolve({ today: todayInLondon() }),
  view: (_, entry, shown) => <AddClosingReasonPage entry={entry} shown={shown} />,
  save: ({ tx }, { name, everyOutcomeMet }, { today }) =>
    addClosingReason(tx, { name, everyOutcomeMet: everyOutcomeMet === 'yes' }, today),
  refusals: {
    'there-already': { field: 'name', message: 'There is, or was, a reason called so: give it another name' },
  },
  done: () => ({ to: areaListsPaths.areaLists, flash: 'The reason is offered from today on.' }),
});

export const endClosingReasonRoute = form({
  path: areaListsPaths.endReason(':reason'),
  needs: 'plans:keep-lists',
  fields: z.object({}),
  title: 'No longer offer a reason',
  trail: () => trailToAreaLists,
  async load({ tx, params }) {
    const today = todayInLondon();
    const reasons = await listOfferedReasons(tx, today);
    const reason = reasons.find(({ code, to }) => code === params['reason'] && to === null);
    return reason && { reason, today };
  },
  view: ({ reason }, _, shown) => <EndClosingReasonPage reason={reason} shown={shown} />,
  save: ({ tx }, _, { reason, today }) => endClosingReason(tx, reason.code, today),
  refusals: { 'last-one': { message: 'One reason for which any plan can be closed must stay. Add another first' } },
  done: () => ({ to: areaListsPaths.areaLists, flash: 'The reason is offered for the last time today.' }),
});
