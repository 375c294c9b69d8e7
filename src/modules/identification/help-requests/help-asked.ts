import { defineMessage } from '#platform/messages/message-template.ts';
import { identificationPaths } from '../identification.paths.ts';

export const helpAsked = defineMessage({
  name: 'identification.help-asked',
  says: 'something-to-look-at',
  leadsTo: identificationPaths.helpRequest,
});
