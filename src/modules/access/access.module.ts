import type { Module } from '#platform/module.ts';
import type { Route } from '#platform/web/route.ts';
import { accessPaths } from './access.paths.ts';
import { actForRoute } from './account/act-for/act-for.route.tsx';
import { changePasswordRoute } from './account/change-password/change-password.route.tsx';
import { chooseWayRoute } from './account/choose-way/choose-way.route.tsx';
import { endOtherSessionsRoute, endSessionRoute } from './account/end-session.route.ts';
import { seeAccountRoute } from './account/see-account/see-account.route.tsx';
import type { AdministrationLink } from './administration/administration-link.ts';
import { administrationRoute } from './administration/administration.route.tsx';
import { administratorPanel } from './administration/administrator-panel.tsx';
import { changeAreaRoute } from './area/change-area/change-area.route.tsx';
import { addClusterRoute } from './clusters/add-cluster/add-cluster.route.tsx';
import { changeClusterRoute } from './clusters/change-cluster/change-cluster.route.tsx';
import { listClustersRoutes } from './clusters/list-clusters/list-clusters.route.tsx';
import { placeSchoolRoute } from './clusters/place-school/place-school.route.tsx';
import { takeOutSchoolRoute } from './clusters/take-out-school.route.ts';
import type { HomePanel } from './home/home-panel.ts';
import { homeRoute } from './home/home.route.tsx';
import { listJobsRoutes } from './jobs/list-jobs/list-jobs.route.tsx';
import { tryJobAgainRoute } from './jobs/try-job-again.route.ts';
import { listMessagesRoutes } from './messages/list-messages/list-messages.route.tsx';
import { sendMessageAgainRoute } from './messages/send-message-again.route.ts';
import { linkMessages } from './one-time-links/link-messages.ts';
import type { LinkPurpose } from './one-time-links/link-purpose.ts';
import { linkRoutes } from './one-time-links/links.routes.tsx';
import { addOrganisationRoute } from './organisations/add-organisation/add-organisation.route.tsx';
import { changeOrganisationRoute } from './organisations/change-organisation/change-organisation.route.tsx';
import { listOrganisationsRoutes } from './organisations/list-organisations/list-organisations.route.tsx';
import { chooseSecondStepRolesRoute } from './second-step/choose-second-step-roles/choose-second-step-roles.route.tsx';
import { enterCodeRoute } from './second-step/enter-code/enter-code.route.tsx';
import { newRecoveryCodesRoute } from './second-step/new-recovery-codes.route.tsx';
import { resetSecondStepRoute } from './second-step/reset-second-step.route.ts';
import { setUpSecondStepRoute } from './second-step/set-up-second-step/set-up-second-step.route.tsx';
import { showRecoveryCodesRoute } from './second-step/show-recovery-codes/show-recovery-codes.route.tsx';
import { turnOffSecondStepRoute } from './second-step/turn-off-second-step.route.tsx';
import { signInRoute, signOutRoute } from './sign-in/sign-in.route.tsx';
import { addUserRoute } from './users/add-user/add-user.route.tsx';
import { changeUserRoute } from './users/change-user/change-user.route.tsx';
import { disableUserRoute, enableUserRoute } from './users/disable-user/disable-user.route.ts';
import { endRoleRoute } from './users/end-role/end-role.route.ts';
import { giveFirstPasswordRoute } from './users/give-first-password/give-first-password.route.ts';
import { giveRoleRoute } from './users/give-role/give-role.route.tsx';
import { listUsersRoutes } from './users/list-users/list-users.route.tsx';
import { ROLES, type Role } from './users/roles.rules.ts';
import { seeUserRoute } from './users/see-user/see-user.route.tsx';

const permissions = {
  'access:home': ROLES,
  'access:administer': ['administrator'],
  'access:export': ['administrator'],
} as const satisfies Record<`access:${string}`, readonly Role[]>;

/** What higher modules hand to this one. */
export type AccessSlots = {
  readonly homePanels?: readonly HomePanel[];
  readonly administrationLinks?: readonly AdministrationLink[];
  /** What somebody without an account may be asked by a one-time link. */
  readonly linkPurposes?: readonly LinkPurpose[];
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
  listMessagesRoutes,
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

export const accessModule = ({
  homePanels = [],
  administrationLinks = [],
  linkPurposes = [],
}: AccessSlots): Module => ({
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
    linkRoutes(linkPurposes),
  ],
  navigation: [
    { label: 'Home', path: accessPaths.home, needs: 'access:home', order: 0 },
    { label: 'Administration', path: accessPaths.administration, needs: 'access:administer', order: 900 },
  ],
  jobs: [],
  messages: linkMessages,
});
