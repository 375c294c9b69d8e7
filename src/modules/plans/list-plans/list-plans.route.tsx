import { todayInLondon } from '#kernel/local-date.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { page } from '#platform/web/route.ts';
import { clocksOn } from '../area-lists.queries.ts';
import { namePersons, personsOf } from '../plan-in-hand.ts';
import { listPersonsIn } from '../plan.queries.ts';
import { plansPaths } from '../plans.paths.ts';
import { ListPlansPage } from './list-plans.page.tsx';
import { isOnATeam, listPlans } from './list-plans.queries.ts';
import { wantedBy } from './wanted.rules.ts';

export const listPlansRoute = page({
  path: plansPaths.plans,
  needs: 'plans:see',
  title: 'Family plans',
  async load({ tx, query, actor }) {
    const today = todayInLondon();
    const overseesOnly = actor.permissions.has('plans:oversee') && !(await isOnATeam(tx));
    const wanted = wantedBy(query, overseesOnly ? 'organisation' : 'mine');
    const { plans, count } = await listPlans(tx, wanted, today);
    const found = await listPersonsIn(
      tx,
      plans.map(({ id }) => id),
    );
    const persons = await namePersons(
      tx,
      found.filter(({ openedFor }) => openedFor),
    );
    await recordAudit(tx, 'plans.plans-listed', personsOf({ persons }), { ...wanted, count });
    return { plans, persons, count, wanted, today, clocks: await clocksOn(tx, today) };
  },
  view: (loaded) => <ListPlansPage {...loaded} />,
});
