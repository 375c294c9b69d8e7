export { type Permissions, actorWith } from './actor.rules.ts';
export { type Area, findArea } from './area.ts';
export type { HomePanel } from './home/home-panel.ts';
export { hashPassword } from './passwords.ts';
export { ROLES, ROLE_LABELS, type Role } from './roles.rules.ts';
export { findActor, sessionsWith } from './sessions.ts';
export { accessPaths } from './access.paths.ts';
