import type { Module } from '#platform/module.ts';
import type { Route } from '#platform/web/route.ts';
import { accessPaths } from './access.paths.ts';
import { actForRoute } from './act-for/act-for.route.tsx';
import { addClusterRoute } from './add-cluster/add-cluster.route.tsx';
import { addOrganisationRoute } from './add-organisation/add-organisation.route.tsx';
import { addUserRoute } from './add-user/add-user.route.tsx';
import type { AdministrationLink } from './administration/administration-link.ts';
import { administrationRoute } from './administration/administration.route.tsx';
import { administratorPanel } from './administration/administrator-panel.tsx';
import { changeAreaRoute } from './change-area/change-area.route.tsx';
import { changeClusterRoute } from './change-cluster/change-cluster.route.tsx';
import { changeOrganisationRoute } from './change-organisation/change-organisation.route.tsx';
import { changePasswordRoute } from './change-password/change-password.route.tsx';
import { changeUserRoute } from './change-user/change-user.route.tsx';
import { disableUserRoute, enableUserRoute } from './disable-user/disable-user.route.ts';
import { endRoleRoute } from './end-role/end-role.route.ts';
import { giveFirstPasswordRoute } from './give-first-password/give-first-password.route.ts';
import { giveRoleRoute } from './give-role/give-role.route.tsx';
import type { HomePanel } from './home/home-panel.ts';
import { homeRoute } from './home/home.route.tsx';
import { listClustersRoute } from './list-clusters/list-clusters.route.tsx';
import { listJobsRoute } from './list-jobs/list-jobs.route.tsx';
import { listOrganisationsRoute } from './list-organisations/list-organisations.route.tsx';
import { listUsersRoute } from './list-users/list-users.route.tsx';
import { placeSchoolRoute } from './place-school/place-school.route.tsx';
import { ROLES, type Role } from './roles.rules.ts';
import { seeUserRoute } from './see-user/see-user.route.tsx';
import { signInRoute, signOutRoute } from './sign-in/sign-in.route.tsx';
import { takeOutSchoolRoute } from './take-out-school/take-out-school.route.ts';
import { tryJobAgainRoute } from './try-job-again/try-job-again.route.ts';

const permissions = {
  'access:home': ROLES,
  'access:administer': ['administrator'],
} as const satisfies Record<`access:${string}`, readonly Role[]>;

/** What higher modules hand to this one. */
export type AccessSlots = {
  readonly homePanels?: readonly HomePanel[];
  readonly administrationLinks?: readonly AdministrationLink[];
};

const administration: readonly (Route | readonly Route[])[] = [
  listUsersRoute,
  addUserRoute,
  seeUserRoute,
  changeUserRoute,
  giveRoleRoute,
  endRoleRoute,
  disableUserRoute,
  enableUserRoute,
  giveFirstPasswordRoute,
  listOrganisationsRoute,
  addOrganisationRoute,
  changeOrganisationRoute,
  listClustersRoute,
  addClusterRoute,
  changeClusterRoute,
  placeSchoolRoute,
  takeOutSchoolRoute,
  changeAreaRoute,
  listJobsRoute,
  tryJobAgainRoute,
];

export const accessModule = ({ homePanels = [], administrationLinks = [] }: AccessSlots): Module => ({
  name: 'access',
  permissions,
  routes: [
    signInRoute,
    signOutRoute,
    changePasswordRoute,
    actForRoute,
    homeRoute([administratorPanel, ...homePanels]),
    administrationRoute(administrationLinks),
    ...administration,
  ],
  navigation: [
    { label: 'Home', path: accessPaths.home, needs: 'access:home', order: 0 },
    { label: 'Administration', path: accessPaths.administration, needs: 'access:administer', order: 900 },
  ],
  jobs: [],
  personalData: 'none',
});
