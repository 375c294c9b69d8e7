import { defineMessage } from '#platform/messages/message-template.ts';
import { accessPaths } from '../access.paths.ts';

/** Queued by the database itself (`access.queue_for_link`), for whoever a link is for. */
export const linkMessages = [
  defineMessage({ name: 'access.one-time-link', says: 'link', leadsTo: accessPaths.link }),
  defineMessage({ name: 'access.link-code', says: 'code', leadsTo: accessPaths.link }),
];
