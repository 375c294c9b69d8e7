export { findActorNamed, listDropUsers } from './acting-users.queries.ts';
export { accessPaths } from './access.paths.ts';
export { type Permissions, actorWith } from './actor.rules.ts';
export {
  USER_FROM_SERVER_REFUSALS,
  type UserFromServer,
  type UserFromServerRefusal,
  addUserFromServer,
} from './add-user-from-server/add-user-from-server.ts';
export type { AdministrationLink } from './administration/administration-link.ts';
export { type Area, findArea } from './area.ts';
export type { HomePanel } from './home/home-panel.ts';
export { KIND_LABELS, ORGANISATION_KINDS, type OrganisationKind } from './organisations.rules.ts';
export { hashPassword } from './passwords.ts';
export { demonstrationCode, setUpDemonstrationSecret } from './second-step/demonstration-secret.ts';
export { ROLES, ROLE_LABELS, type Role } from './roles.rules.ts';
export { addSchoolOrganisations, changeSchoolOrganisations } from './school-organisations.ts';
export { findActor, sessionsWith } from './sessions.ts';
export { findWays } from './ways.queries.ts';
