import { z } from 'zod';
import { findArea } from '#modules/access/index.ts';
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
  load: async ({ tx }) => ({ contact: (await findArea(tx))?.directoryContact ?? '' }),
  trail: () => [{ label: 'Directory', path: directoryPaths.directory }],
  view: (loaded, entry, shown) => <AskToBeListedPage {...loaded} entry={entry} shown={shown} />,
  save: ({ tx, address }, { reach, ...said }) =>
    askToBeListed(tx, providerSaid({ ...said, email: '' }), reach, address),
  refusals: {
    'too-often': { message: 'Too much was sent from where you are. Wait 15 minutes, then send it again' },
    'much-today': {
      message:
        'Enough was asked today from where you are, so this was not kept. Send it tomorrow, or tell us in the other way below',
    },
    'much-waits': {
      message: 'So much waits to be read that this was not kept. Please tell us in the other way below',
    },
  },
  keepsRefusals: true,
  done: () => ({
    to: directoryPaths.directory,
    flash: 'Thank you. Whoever looks after the directory will read it and get in touch with you.',
  }),
});
