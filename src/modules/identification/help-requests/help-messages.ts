import { defineMessage } from '#platform/messages/message-template.ts';
import { identificationPaths } from '../identification.paths.ts';

export const helpAsked = defineMessage({
  name: 'identification.help-asked',
  says: 'something-to-look-at',
  leadsTo: identificationPaths.helpRequest,
});

/** To whoever asked: the officer answered, or another is asked instead. The database queues it with the change itself. */
export const helpMovedOn = defineMessage({
  name: 'identification.help-moved-on',
  says: 'something-to-look-at',
  leadsTo: identificationPaths.helpRequest,
});
