import { todayInLondon } from '#kernel/local-date.ts';
import type { HomePanel } from '#modules/access/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { clocksOn } from '../plan/area-lists.queries.ts';
import { Oversee } from './oversee.page.tsx';
import { type PlanResult, loadResults } from '../panels.ts';
import type { State } from '../list-plans/plan-conditions.ts';
import { countStages, findInState } from './oversee.queries.ts';

/** As many plans as a home page takes of each kind. */
const MOST = 5;

/** A manager's view of their organisation's plans: how many and how far, which are late, which nobody leads. */
export const overseePanel = (planResults: readonly PlanResult[]): HomePanel => ({
  name: 'plans.oversee',
  needs: 'plans:oversee',
  order: 30,
  async load(asked) {
    const { tx } = asked;
    const today = todayInLondon();
    const stages = await countStages(tx, today);
    const clocks = await clocksOn(tx, today);
    const find = (state: State) => findInState(tx, state, { today, clocks }, MOST);
    const overdue = await find('review-overdue');
    const noLead = await find('no-lead');
    const declined = await find('lead-declined');
    const unsupervised = await find('supervision-overdue');
    const unassessed = await find('assessment-overdue');
    const results = await loadResults(planResults, asked);
    await recordAudit(tx, 'plans.overseen', [], {
      overdue: overdue.count,
      noLead: noLead.count,
      declined: declined.count,
      unsupervised: unsupervised.count,
      unassessed: unassessed.count,
    });
    return <Oversee {...{ today, clocks, stages, overdue, noLead, declined, unsupervised, unassessed, results }} />;
  },
});
