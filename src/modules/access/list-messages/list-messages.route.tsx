import { recordAudit } from '#platform/audit/record-audit.ts';
import { pageAsked } from '#platform/web/paging.rules.ts';
import { page } from '#platform/web/route.ts';
import { accessPaths } from '../access.paths.ts';
import { ADMINISTRATION } from '../administration/administration.route.tsx';
import { ListMessagesPage } from './list-messages.page.tsx';
import { listMessages } from './messages.queries.ts';

export const listMessagesRoute = page({
  path: accessPaths.messages,
  needs: 'access:administer',
  async load({ tx, query }) {
    const page = pageAsked(query);
    const troubled = query['show'] === 'not-sent';
    await recordAudit(tx, 'access.messages-listed', [], { page, troubled });
    return { ...(await listMessages(tx, troubled, page)), troubled, page };
  },
  title: 'Messages',
  trail: () => [ADMINISTRATION],
  view: (loaded, shown) => <ListMessagesPage {...loaded} shown={shown} />,
});
