import { todayInLondon } from '#kernel/local-date.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { enqueue } from '#platform/jobs/job.ts';
import { action, page } from '#platform/web/route.ts';
import { flagPupils } from '../../flags/flag-pupils/flag-pupils.job.ts';
import { countMyRequests } from '../../help-requests/help-requests.queries.ts';
import { identificationPaths } from '../../identification.paths.ts';
import { describeListed, findWeekList } from '../week-list.ts';
import { SeeMondayListPage } from './see-monday-list.page.tsx';

export const seeMondayListRoute = page({
  path: identificationPaths.mondayList,
  needs: 'identification:answer',
  title: 'Monday list',
  async load({ tx, actor }) {
    const today = todayInLondon();
    const list = await findWeekList(tx, actor, today);
    const listed = await describeListed(tx, actor, list, today);
    await recordAudit(
      tx,
      'identification.monday-list-viewed',
      listed.map(({ child }) => child.id),
    );
    return { list, listed, requests: await countMyRequests(tx) };
  },
  view: (loaded, shown) => <SeeMondayListPage {...loaded} shown={shown} />,
});

export const lookAgainRoute = action({
  path: identificationPaths.lookAgain,
  needs: 'identification:answer',
  async perform({ tx, actor }) {
    await enqueue(tx, flagPupils, {}, { author: actor, key: actor.orgId });
    await recordAudit(tx, 'identification.look-again-asked');
    return {
      to: identificationPaths.mondayList,
      flash: 'RootED is looking at the marks again. Open this page anew in a minute.',
    };
  },
});
