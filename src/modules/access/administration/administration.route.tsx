import type { Step } from '#platform/web/answer.ts';
import { page } from '#platform/web/route.ts';
import { accessPaths } from '../access.paths.ts';
import type { AdministrationLink } from './administration-link.ts';
import { AdministrationPage } from './administration.page.tsx';
import { countAdministered } from './administration.queries.ts';

/** The first step to every page of the administration. */
export const ADMINISTRATION: Step = { label: 'Administration', path: accessPaths.administration };

export const administrationRoute = (links: readonly AdministrationLink[]) =>
  page({
    path: accessPaths.administration,
    needs: 'access:administer',
    title: 'Administration',
    load: async ({ tx, actor }) => ({
      counts: await countAdministered(tx),
      links: links.filter(({ needs }) => actor.permissions.has(needs)),
    }),
    view: (loaded) => <AdministrationPage {...loaded} />,
  });
