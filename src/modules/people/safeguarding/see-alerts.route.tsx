import { sql } from 'kysely';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { List } from '#platform/lists/list.ts';
import { listRoutes } from '#platform/lists/list-routes.ts';
import { action, page } from '#platform/web/route.ts';
import { findChild } from '../children/children.queries.ts';
import { peoplePaths } from '../people.paths.ts';
import { type OpenAlert, listAlertsById, markAlertSeen } from './alerts.queries.ts';
import { AtRiskPage } from './at-risk.page.tsx';
import { findSafeguardingAdvice } from './safeguarding-advice.queries.ts';
import { AlertChild, CLOSED_TO_YOU, SeenButton, WhatToDo } from './see-alerts.page.tsx';

const seeAlerts: List<object, OpenAlert> = {
  name: 'people.safeguarding-alerts',
  path: peoplePaths.alerts,
  title: 'Children who may be at risk',
  rows: ['alert', 'alerts'],
  needs: 'people:see-alerts',
  exports: 'people:export-alerts',
  prepare: async () => ({}),
  from: () => sql`people.safeguarding_alert a`,
  id: sql`a.id`,
  persons: sql`array[a.person_id]`,
  where: () => sql`a.seen_at is null`,
  filters: {},
  order: { words: 'The longest waiting first', by: sql`a.raised_at` },
  columns: [
    {
      header: 'Child',
      text: ({ child }) => child?.name ?? CLOSED_TO_YOU,
      shows: (alert) => <AlertChild {...alert} />,
    },
    { header: 'Said by', text: ({ raisedBy }) => raisedBy },
    { header: 'When', moment: ({ raisedAt }) => raisedAt },
    {
      header: 'What you can do',
      text: () => null,
      only: 'page',
      shows: (alert, _, shown) => <SeenButton alert={alert} shown={shown} />,
    },
  ],
  describe: listAlertsById,
  above: () => <WhatToDo />,
  nothing: 'Nothing that you have not seen.',
};

export const seeAlertsRoutes = listRoutes(seeAlerts);

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
const atRiskRoute = page({
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

/** The same where what was said closed the record, or was said by somebody who decides and sees nobody: the area's own. */
const atRiskUnseenRoute = page({
  path: peoplePaths.atRiskUnseen,
  needs: 'people:see-child',
  title: 'What to do now',
  load: async ({ tx }) => ({ child: undefined, advice: await findSafeguardingAdvice(tx, []) }),
  view: (loaded) => <AtRiskPage {...loaded} />,
});

export const atRiskRoutes = [atRiskRoute, atRiskUnseenRoute];
