import type { Id, UrlId } from '#kernel/id.ts';

export type ListedCluster = { id: string; urlId: string; name: string; team: string; schools: number };

export type Cluster = {
  id: Id<'cluster'>;
  urlId: UrlId<'cluster'>;
  name: string;
  version: number;
  teamId: Id<'organisation'>;
  team: string;
};

export type PlacedSchool = {
  urlId: string;
  name: string;
  officer: string;
  /** False once the officer has left the team or is disabled: nobody answers this school then. */
  officerWorksThere: boolean;
};

export type SchoolToPlace = { id: Id<'organisation'>; urlId: string; name: string };
