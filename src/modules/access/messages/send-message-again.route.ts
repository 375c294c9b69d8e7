import { recordAudit } from '#platform/audit/record-audit.ts';
import { enqueue } from '#platform/jobs/job.ts';
import { DELIVERY } from '#platform/messages/send-message.ts';
import { action } from '#platform/web/route.ts';
import { accessPaths } from '../access.paths.ts';
import { sentText } from '../administration/sent-text.ts';
import { letSendAgain } from './list-messages/messages.queries.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A message that failed, or whose address refused, is tried once more, by the way that they have chosen by now. */
export const sendMessageAgainRoute = action({
  path: accessPaths.sendMessageAgain,
  needs: 'access:administer',
  async perform({ tx, actor }, { typed }) {
    const message = sentText(typed, 'message');
    if (!UUID.test(message) || !(await letSendAgain(tx, message))) return undefined;
    await enqueue(tx, DELIVERY, { messages: [message] }, { author: actor });
    await recordAudit(tx, 'access.message-sent-again', [], { message });
    return { to: accessPaths.messages, flash: 'It is sent again now.' };
  },
});
