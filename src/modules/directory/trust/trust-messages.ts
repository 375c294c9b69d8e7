import { defineMessage } from '#platform/messages/message-template.ts';
import { deskPaths } from '../desk/desk.paths.ts';

/** Queued by the database itself (`directory.ask_what_is_due`, `directory.keep_mistake`), to whoever keeps or curates. */
export const trustMessages = [
  defineMessage({ name: 'directory.confirm-asked', says: 'something-to-look-at', leadsTo: deskPaths.service }),
  defineMessage({ name: 'directory.not-confirmed', says: 'something-to-look-at', leadsTo: deskPaths.service }),
  defineMessage({ name: 'directory.mistake-reported', says: 'something-to-look-at', leadsTo: deskPaths.mistake }),
];
