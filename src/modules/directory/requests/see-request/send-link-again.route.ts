import { sql } from 'kysely';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { action } from '#platform/web/route.ts';
import { requestPaths } from '../requests.paths.ts';
import { findRequestToWorkOn, isOpen } from './request-in-hand.ts';

/** Where the first was lost, or to hear how it goes. An earlier link ends. */
export const sendLinkAgainRoute = action({
  path: requestPaths.sendLinkAgain(':asked'),
  needs: 'directory:ask',
  async perform(asked) {
    const found = await findRequestToWorkOn(asked);
    if (found?.request.way !== 'link') return undefined;
    const { id, urlId, personId } = found.request;
    const { rows } = await sql<{ sent: boolean }>`select directory.send_link_again(${id}::uuid) as sent`.execute(
      asked.tx,
    );
    const isSent = rows[0]!.sent && isOpen(found.request);
    if (isSent) await recordAudit(asked.tx, 'directory.link-sent-again', [personId], { request: id });
    return {
      to: requestPaths.request(urlId),
      flash: isSent
        ? 'The link is sent again.'
        : 'No link is sent now: the request is over, the family does not agree, the service publishes no address, or another provider gives it now.',
    };
  },
});
