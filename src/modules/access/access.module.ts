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
import { chooseSecondStepRolesRoute } from './choose-second-step-roles/choose-second-step-roles.route.tsx';
import { chooseWayRoute } from './choose-way/choose-way.route.tsx';
import { changeUserRoute } from './change-user/change-user.route.tsx';
import { disableUserRoute, enableUserRoute } from './disable-user/disable-user.route.ts';
import { endOtherSessionsRoute, endSessionRoute } from './end-session/end-session.route.ts';
import { enterCodeRoute } from './enter-code/enter-code.route.tsx';
import { endRoleRoute } from './end-role/end-role.route.ts';
import { giveFirstPasswordRoute } from './give-first-password/give-first-password.route.ts';
import { giveRoleRoute } from './give-role/give-role.route.tsx';
import type { HomePanel } from './home/home-panel.ts';
import { homeRoute } from './home/home.route.tsx';
import { listClustersRoutes } from './list-clusters/list-clusters.route.tsx';
import { listJobsRoutes } from './list-jobs/list-jobs.route.tsx';
import { listMessagesRoute } from './list-messages/list-messages.route.tsx';
import { listOrganisationsRoutes } from './list-organisations/list-organisations.route.tsx';
import { listUsersRoutes } from './list-users/list-users.route.tsx';
import { newRecoveryCodesRoute } from './new-recovery-codes/new-recovery-codes.route.tsx';
import { placeSchoolRoute } from './place-school/place-school.route.tsx';
import { resetSecondStepRoute } from './reset-second-step/reset-second-step.route.ts';
import { ROLES, type Role } from './roles.rules.ts';
import { seeAccountRoute } from './see-account/see-account.route.tsx';
import { seeUserRoute } from './see-user/see-user.route.tsx';
import { sendMessageAgainRoute } from './send-message-again/send-message-again.route.ts';
import { setUpSecondStepRoute } from './set-up-second-step/set-up-second-step.route.tsx';
import { showRecoveryCodesRoute } from './show-recovery-codes/show-recovery-codes.route.tsx';
import { signInRoute, signOutRoute } from './sign-in/sign-in.route.tsx';
import { takeOutSchoolRoute } from './take-out-school/take-out-school.route.ts';
import { turnOffSecondStepRoute } from './turn-off-second-step/turn-off-second-step.route.tsx';
import { tryJobAgainRoute } from './try-job-again/try-job-again.route.ts';

const permissions = {
  'access:home': ROLES,
  'access:administer': ['administrator'],
  'access:export': ['administrator'],
} as const satisfies Record<`access:${string}`, readonly Role[]>;

/** What higher modules hand to this one. */
export type AccessSlots = {
  readonly homePanels?: readonly HomePanel[];
  readonly administrationLinks?: readonly AdministrationLink[];
};

const administration: readonly (Route | readonly Route[])[] = [
  listUsersRoutes,
  addUserRoute,
  seeUserRoute,
  changeUserRoute,
  giveRoleRoute,
  endRoleRoute,
  disableUserRoute,
  enableUserRoute,
  giveFirstPasswordRoute,
  resetSecondStepRoute,
  listOrganisationsRoutes,
  addOrganisationRoute,
  changeOrganisationRoute,
  listClustersRoutes,
  addClusterRoute,
  changeClusterRoute,
  placeSchoolRoute,
  takeOutSchoolRoute,
  changeAreaRoute,
  chooseSecondStepRolesRoute,
  listJobsRoutes,
  tryJobAgainRoute,
  listMessagesRoute,
  sendMessageAgainRoute,
];

/** What everybody looks after themselves. */
const account: readonly (Route | readonly Route[])[] = [
  seeAccountRoute,
  changePasswordRoute,
  chooseWayRoute,
  actForRoute,
  setUpSecondStepRoute,
  turnOffSecondStepRoute,
  showRecoveryCodesRoute,
  newRecoveryCodesRoute,
  endSessionRoute,
  endOtherSessionsRoute,
];

export const accessModule = ({ homePanels = [], administrationLinks = [] }: AccessSlots): Module => ({
  name: 'access',
  permissions,
  routes: [
    signInRoute,
    signOutRoute,
    enterCodeRoute,
    ...account,
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
