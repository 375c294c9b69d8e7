export { accessPaths } from './access.paths.ts';
export { findWays } from './account/ways.queries.ts';
export type { AdministrationLink } from './administration/administration-link.ts';
export { type Area, findArea } from './area/area.ts';
export type { HomePanel } from './home/home-panel.ts';
export { KIND_LABELS, ORGANISATION_KINDS, type OrganisationKind } from './organisations/organisations.rules.ts';
export { type LinkInHand, type LinkPurpose, linkPurpose } from './one-time-links/link-purpose.ts';
export { findLink } from './one-time-links/one-time-link.ts';
export { addSchoolOrganisations, changeSchoolOrganisations } from './organisations/school-organisations.ts';
export { demonstrationCode, setUpDemonstrationSecret } from './second-step/demonstration-secret.ts';
export { hashPassword } from './sign-in/passwords.ts';
export { countTries } from './sign-in/tries.queries.ts';
export { findActor, sessionsWith } from './sign-in/sessions.ts';
export { findActorNamed, listDropUsers } from './users/acting-users.queries.ts';
export { type Permissions, actorWith } from './users/actor.rules.ts';
export {
  USER_FROM_SERVER_REFUSALS,
  type UserFromServer,
  type UserFromServerRefusal,
  addUserFromServer,
} from './users/add-user-from-server/add-user-from-server.ts';
export { ROLES, ROLE_LABELS, type Role } from './users/roles.rules.ts';
