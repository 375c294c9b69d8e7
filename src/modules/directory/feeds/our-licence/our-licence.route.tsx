import { sql } from 'kysely';
import { z } from 'zod';
import { allow } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { optionalText } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import type { Doing } from '#platform/web/request.ts';
import { directoryPaths } from '../../directory.paths.ts';
import { feedFields } from '../add-feed/feed-fields.ts';
import { FEEDS } from '../see-feed/see-feed.route.tsx';
import { OurLicencePage } from './our-licence.page.tsx';

const { licenceUrl } = feedFields;
const fields = z
  .object({ name: optionalText(200), licence: optionalText(200), licenceUrl })
  .refine(({ name, licence }) => name !== '' || licence === '', {
    path: ['name'],
    message: 'Enter whom others name when they use them',
  })
  .refine(({ name, licence, licenceUrl: address }) => licence !== '' || (name === '' && address === ''), {
    path: ['licence'],
    message: 'Enter the licence, or leave all three boxes empty',
  });

async function licenseOurOwn({ tx }: Doing, { name, licence, licenceUrl: address }: z.infer<typeof fields>) {
  await sql`select directory.license_our_own(${name}, ${licence}, ${address})`.execute(tx);
  await recordAudit(tx, 'directory.own-licence-said', [], { licensed: licence !== '' });
  return allow(undefined);
}

export const ourLicenceRoute = form({
  path: directoryPaths.ourLicence,
  needs: 'directory:curate',
  title: 'Licence of our own services',
  trail: () => FEEDS,
  fields,
  load: async ({ tx }) => {
    const { rows } = await sql<z.infer<typeof fields>>`
      select name, licence, coalesce(licence_url, '') as "licenceUrl" from directory.published_source where feed_id is null`.execute(
      tx,
    );
    return rows[0] ?? { name: '', licence: '', licenceUrl: '' };
  },
  start: (ours) => ours,
  view: (_, entry, shown) => <OurLicencePage entry={entry} shown={shown} />,
  save: licenseOurOwn,
  refusals: {},
  done: () => ({ to: directoryPaths.feeds, flash: 'The licence is saved.' }),
});
