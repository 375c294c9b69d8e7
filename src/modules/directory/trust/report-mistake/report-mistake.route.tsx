import { sql } from 'kysely';
import { z } from 'zod';
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
    return rows[0] && { urlId, ...rows[0] };
  },
  trail: ({ urlId, name }) => [
    { label: 'Directory', path: directoryPaths.directory },
    { label: name, path: directoryPaths.service(urlId) },
  ],
  view: (service, entry, shown) => <ReportMistakePage {...service} entry={entry} shown={shown} />,
  save: ({ tx, address }, typed, { urlId }) => reportMistake(tx, urlId, typed, address),
  refusals: {
    'too-often': { message: 'Too much was sent from where you are. Wait 15 minutes, then send it again' },
    'much-waits': { message: 'A curator has a lot to read about this service already. Please try again in some days' },
  },
  keepsRefusals: true,
  done: (_, { urlId }) => ({
    to: directoryPaths.service(urlId),
    flash: 'Thank you. Whoever looks after the directory will read it and put it right.',
  }),
});
