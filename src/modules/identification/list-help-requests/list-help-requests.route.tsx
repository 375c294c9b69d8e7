import { listNamed } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { page } from '#platform/web/route.ts';
import { countMyRequests, listMyRequests } from '../help-requests.queries.ts';
import { identificationPaths } from '../identification.paths.ts';
import { PER_PAGE, pageAsked } from '#platform/web/paging.rules.ts';
import { ListHelpRequestsPage } from './list-help-requests.page.tsx';

export const listHelpRequestsRoute = page({
  path: identificationPaths.helpRequests,
  needs: 'identification:follow-help',
  title: 'Requests for help',
  async load({ tx, actor, query }) {
    const page = pageAsked(query);
    const counts = await countMyRequests(tx);
    const requests = await listMyRequests(tx, (page - 1) * PER_PAGE, PER_PAGE);
    const personIds = requests.map(({ personId }) => personId);
    const named = new Map((await listNamed(tx, personIds)).map((person) => [person.id, person]));
    await recordAudit(tx, 'identification.help-requests-listed', personIds, { page });
    return {
      isOfficer: actor.permissions.has('identification:give-help'),
      page,
      total: counts.asked + counts.accepted + counts.advised + counts.ended,
      requests: requests.flatMap((request) => {
        const child = named.get(request.personId);
        return child ? [{ ...request, child }] : [];
      }),
    };
  },
  view: (loaded) => <ListHelpRequestsPage {...loaded} />,
});
