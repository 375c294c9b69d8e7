import { z } from 'zod';
import { accessPaths, type AdministrationLink } from '#modules/access/index.ts';
import { text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { plansPaths } from '../../plans.paths.ts';
import { findCoordinator, listManagers } from '../lead.queries.ts';
import { NameCoordinatorPage } from './name-coordinator.page.tsx';
import { nameCoordinator } from './name-coordinator.ts';

export const nameCoordinatorRoute = form({
  path: plansPaths.coordinator,
  needs: 'plans:name-coordinator',
  title: 'Early help coordinator',
  fields: z.object({ manager: text('Choose who it is', 100) }),
  load: async ({ tx }) => ({ coordinator: await findCoordinator(tx), managers: await listManagers(tx) }),
  trail: () => [{ label: 'Administration', path: accessPaths.administration }],
  start: ({ coordinator }) => ({ manager: coordinator?.key ?? '' }),
  view: (loaded, entry, shown) => <NameCoordinatorPage {...loaded} entry={entry} shown={shown} />,
  save: ({ tx }, { manager }) => nameCoordinator(tx, manager),
  refusals: { 'no-such-manager': { field: 'manager', message: 'Choose an early help manager' } },
  done: () => ({ to: plansPaths.coordinator, flash: 'The coordinator is named.' }),
});

export const coordinatorLink: AdministrationLink = {
  label: 'Early help coordinator',
  path: plansPaths.coordinator,
  needs: 'plans:name-coordinator',
  hint: 'Who is asked, by name, when two people have declined to lead a family plan.',
};
