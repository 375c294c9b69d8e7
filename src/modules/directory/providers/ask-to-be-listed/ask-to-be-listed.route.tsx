import { z } from 'zod';
import { email, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { directoryPaths } from '../../directory.paths.ts';
import { providerBoxes, providerSaid } from '../provider-said.ts';
import { providersPaths } from '../providers.paths.ts';
import { AskToBeListedPage } from './ask-to-be-listed.page.tsx';
import { askToBeListed } from './ask-to-be-listed.ts';

const fields = z.object({
  name: text('Enter the name of the organisation', 200),
  description: text('Say what it does', 2_000),
  website: providerBoxes.website,
  reach: email('Enter your e-mail address'),
});

/** Anybody asks for an organisation that is not in the directory. */
export const askToBeListedRoute = form({
  path: providersPaths.askToBeListed,
  needs: 'visitor',
  title: 'Ask to be listed',
  fields,
  load: async () => ({}),
  trail: () => [{ label: 'Directory', path: directoryPaths.directory }],
  view: (_, entry, shown) => <AskToBeListedPage entry={entry} shown={shown} />,
  save: ({ tx, address }, { reach, ...said }) =>
    askToBeListed(tx, providerSaid({ ...said, email: '' }), reach, address),
  refusals: {
    'too-often': { message: 'Too much was sent from where you are. Wait 15 minutes, then send it again' },
    'much-waits': { message: 'The curators have a lot to read already. Please try again in some days' },
  },
  keepsRefusals: true,
  done: () => ({
    to: directoryPaths.directory,
    flash: 'Thank you. Whoever looks after the directory will read it and get in touch with you.',
  }),
});
