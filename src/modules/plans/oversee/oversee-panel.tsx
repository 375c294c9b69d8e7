import { todayInLondon } from '#kernel/local-date.ts';
import type { HomePanel } from '#modules/access/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { clocksOn } from '../area-lists.queries.ts';
import { listPlans } from '../list-plans/list-plans.queries.ts';
import { Oversee } from './oversee.page.tsx';
import { countStages } from './oversee.queries.ts';

/** A manager's view of their organisation's plans: how many and how far, which are late, which nobody leads. */
export const overseePanel: HomePanel = {
  name: 'plans.oversee',
  needs: 'plans:oversee',
  order: 30,
  async load({ tx }) {
    const today = todayInLondon();
    const stages = await countStages(tx, today);
    const overdue = await listPlans(tx, { whose: 'organisation', state: 'review-overdue', page: 1 }, today);
    const noLead = await listPlans(tx, { whose: 'organisation', state: 'no-lead', page: 1 }, today);
    await recordAudit(tx, 'plans.overseen', [], { overdue: overdue.count, noLead: noLead.count });
    return <Oversee {...{ today, clocks: await clocksOn(tx, today), stages, overdue, noLead }} />;
  },
};
