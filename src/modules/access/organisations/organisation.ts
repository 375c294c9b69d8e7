import type { Id, UrlId } from '#kernel/id.ts';
import type { OrganisationKind } from './organisations.rules.ts';
import type { Role } from '../users/roles.rules.ts';

export type OrganisationToChoose = {
  id: Id<'organisation'>;
  urlId: UrlId<'organisation'>;
  name: string;
  kind: OrganisationKind;
};

export type Organisation = OrganisationToChoose & {
  phone: string | null;
  email: string | null;
  safeguardingLead: string | null;
  safeguardingPhone: string | null;
  dropFolder: string | null;
  dropUserUrlId: string | null;
  version: number;
};

export type Member = { id: Id<'user'>; urlId: string; name: string; roles: Role[] };

export type OwnOrganisation = { id: Id<'organisation'>; urlId: string; name: string };

export type ListedOrganisation = {
  id: string;
  urlId: string;
  name: string;
  kind: OrganisationKind;
  safeguardingLead: string | null;
  users: number;
  closed: boolean;
};
