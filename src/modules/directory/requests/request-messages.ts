import { defineMessage } from '#platform/messages/message-template.ts';
import { requestPaths } from './requests.paths.ts';

/** Both are queued by the database itself, as a request is sent or something is said of it (`directory.tell_service`, `tell_team`). */
export const requestMessages = [
  defineMessage({ name: 'directory.support-asked', says: 'something-to-look-at', leadsTo: requestPaths.sentRequest }),
  defineMessage({ name: 'directory.support-answered', says: 'answered', leadsTo: requestPaths.request }),
];
