import { page } from '#platform/web/route.ts';
import { directoryPaths } from '../../directory.paths.ts';
import { type ServiceResult, loadServiceResults } from '../service-results.ts';
import { findPublishedService } from '../../see-service/published-services.queries.ts';
import { listFigures } from '../local-results.queries.ts';
import { SeeResultsPage } from './see-results.page.tsx';

/** Whether a service works here: for whoever signs in, not for everybody (docs/decisions/0026-results-are-counted-once-a-month.md). */
export const seeResultsRoute = (results: readonly ServiceResult[]) =>
  page({
    path: directoryPaths.results(':service'),
    needs: 'signed-in',
    async load(asked) {
      const service = await findPublishedService(asked.tx, asked.params['service']!);
      if (!service) return undefined;
      const figures = await listFigures(asked.tx, service.serviceId);
      return { service, figures, more: await loadServiceResults(results, asked, service) };
    },
    title: ({ service }) => `Does it work here? ${service.name}`,
    trail: ({ service }) => [
      { label: 'Directory', path: directoryPaths.directory },
      { label: service.name, path: directoryPaths.service(service.urlId) },
    ],
    view: (loaded) => <SeeResultsPage {...loaded} />,
  });
