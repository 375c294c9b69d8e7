import { addDays, todayInLondon } from '#kernel/local-date.ts';
import { listRelatives } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { page } from '#platform/web/route.ts';
import { plansPaths } from '../../../plans.paths.ts';
import { findToCheck } from '../../before-visiting/before-visiting.queries.ts';
import { listLatelyWorkedWith, listMyVisits } from '../visits.queries.ts';
import { SeeTodayPage } from './see-today.page.tsx';

/** More than anybody does in a week. */
const MOST_VISITS = 50;
const MOST_LATELY = 10;

/** What somebody means to do today and this week, and what they have not said the outcome of. */
export const seeTodayRoute = page({
  path: plansPaths.today,
  needs: 'plans:work',
  title: 'Today',
  async load({ tx }) {
    const today = todayInLondon();
    const visits = await listMyVisits(tx, addDays(today, 7), MOST_VISITS);
    const lately = await listLatelyWorkedWith(tx, MOST_LATELY);
    const personIds = [...new Set(visits.map(({ personId }) => personId))];
    await recordAudit(tx, 'plans.today-viewed', [...new Set([...personIds, ...lately.map(({ id }) => id)])]);
    return {
      today,
      visits,
      lately,
      toCheck: await findToCheck(tx, personIds),
      relatives: (await listRelatives(tx, personIds)).filter(({ reachedBy }) => reachedBy.length > 0),
    };
  },
  view: (loaded) => <SeeTodayPage {...loaded} />,
});
