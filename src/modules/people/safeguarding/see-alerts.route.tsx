import { recordAudit } from '#platform/audit/record-audit.ts';
import { action, page } from '#platform/web/route.ts';
import { findChild } from '../children.queries.ts';
import { peoplePaths } from '../people.paths.ts';
import { listOpenAlerts, markAlertSeen } from './alerts.queries.ts';
import { AtRiskPage } from './at-risk.page.tsx';
import { findSafeguardingAdvice } from './safeguarding-advice.queries.ts';
import { SeeAlertsPage } from './see-alerts.page.tsx';

export const seeAlertsRoute = page({
  path: peoplePaths.alerts,
  needs: 'people:see-alerts',
  title: 'Children who may be at risk',
  async load({ tx }) {
    const alerts = await listOpenAlerts(tx);
    await recordAudit(
      tx,
      'people.safeguarding-alerts-listed',
      alerts.flatMap(({ person }) => (person ? [person.id] : [])),
    );
    return { alerts };
  },
  view: ({ alerts }, shown) => <SeeAlertsPage alerts={alerts} shown={shown} />,
});

export const markAlertSeenRoute = action({
  path: peoplePaths.seeAlert(':alert'),
  needs: 'people:see-alerts',
  async perform({ tx, params }) {
    const personId = await markAlertSeen(tx, params['alert']!);
    if (!personId) return undefined;
    await recordAudit(tx, 'people.safeguarding-alert-seen', [personId]);
    return { to: peoplePaths.alerts, flash: 'It is recorded that you have seen it.' };
  },
});

/** Where a form leads on when somebody has said that a child may be at risk: whom to call, before anything else. */
export const atRiskRoute = page({
  path: peoplePaths.atRisk(':child'),
  needs: 'people:see-child',
  title: 'What to do now',
  async load({ tx, params }) {
    const child = await findChild(tx, params['child']!);
    if (!child) return undefined;
    await recordAudit(tx, 'people.safeguarding-advice-viewed', [child.id]);
    return { child, advice: await findSafeguardingAdvice(tx, [child.id]) };
  },
  view: (loaded) => <AtRiskPage {...loaded} />,
});
