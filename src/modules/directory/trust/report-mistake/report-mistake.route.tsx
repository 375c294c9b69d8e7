import { sql } from 'kysely';
import { z } from 'zod';
import { findArea } from '#modules/access/index.ts';
import { optionalText, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { directoryPaths } from '../../directory.paths.ts';
import { LONGEST_MISTAKE } from '../mistake.ts';
import { ReportMistakePage } from './report-mistake.page.tsx';
import { reportMistake } from './report-mistake.ts';

const fields = z.object({
  words: text('Say what is wrong', LONGEST_MISTAKE),
  reach: optionalText(200),
});

/** Anybody who reads of a service says what is wrong with what it says. */
export const reportMistakeRoute = form({
  path: directoryPaths.reportMistake(':service'),
  needs: 'visitor',
  title: 'Report a mistake',
  fields,
  async load({ tx, params }) {
    const urlId = params['service']!;
    const { rows } = await sql<{ name: string; provider: string }>`
      select name, provider from directory.published_name(${urlId})`.execute(tx);
    return rows[0] && { urlId, ...rows[0], contact: (await findArea(tx))?.directoryContact ?? '' };
  },
  trail: ({ urlId, name }) => [
    { label: 'Directory', path: directoryPaths.directory },
    { label: name, path: directoryPaths.service(urlId) },
  ],
  view: (service, entry, shown) => <ReportMistakePage {...service} entry={entry} shown={shown} />,
  save: ({ tx, address }, typed, { urlId }) => reportMistake(tx, urlId, typed, address),
  refusals: {
    'too-often': { message: 'Too much was sent from where you are. Wait 15 minutes, then send it again' },
    'much-today': {
      message:
        'Enough was sent about this service today from where you are, so this was not kept. Send it tomorrow, or tell us in the other way below',
    },
    'much-waits': {
      message:
        'So much waits to be read about this service that this was not kept. Please tell us in the other way below',
    },
  },
  keepsRefusals: true,
  done: (_, { urlId }) => ({
    to: directoryPaths.service(urlId),
    flash: 'Thank you. Whoever looks after the directory will read it and put it right.',
  }),
});
