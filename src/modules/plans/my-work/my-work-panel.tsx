import { todayInLondon } from '#kernel/local-date.ts';
import type { HomePanel } from '#modules/access/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { clocksOn } from '../plan/area-lists.queries.ts';
import { listMyActions } from '../content/content.queries.ts';
import { namePersons, personsOf } from '../plan/plan-in-hand.ts';
import { listPersonsIn, listPlansById } from '../plan/plan.queries.ts';
import { addWorkingDays } from '../clocks/working-days.rules.ts';
import { MyWork } from './my-work.page.tsx';
import { findMyReviews } from './my-work.queries.ts';

/** As many of each kind as a home page takes. */
const MOST = 10;

/** Somebody's own family plans: meetings and actions that are due. */
export const myWorkPanel: HomePanel = {
  name: 'plans.my-work',
  needs: 'plans:work',
  order: 20,
  async load({ tx }) {
    const today = todayInLondon();
    const clocks = await clocksOn(tx, today);
    const dueBy = addWorkingDays(today, clocks.remind);
    const { count, due } = await findMyReviews(tx, dueBy, MOST);
    const actions = await listMyActions(tx, dueBy, MOST);
    if (count === 0) return undefined;
    const planIds = [...new Set([...due.map(({ id }) => id), ...actions.map(({ planId }) => planId)])];
    const persons = await namePersons(
      tx,
      (await listPersonsIn(tx, planIds)).filter(({ openedFor }) => openedFor),
    );
    await recordAudit(tx, 'plans.my-work-viewed', personsOf({ persons }), {
      reviews: due.length,
      actions: actions.length,
    });
    const plans = await listPlansById(tx, planIds);
    return <MyWork {...{ today, clocks, count, due, actions, plans, persons }} />;
  },
};
