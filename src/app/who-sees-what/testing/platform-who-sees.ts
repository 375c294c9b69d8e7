import { newId, newUrlId } from '#kernel/id.ts';
import type { StaffedBorough } from '#modules/access/testing/cast.ts';
import { same } from '#platform/testing/baits.ts';
import { type Asker, type WhoSees, nobody, oneself, ownOrganisation } from '#platform/testing/who-sees.ts';

/** What is kept of somebody's work. */
async function leaveTraces({ past, cast }: StaffedBorough): Promise<void> {
  for (const { userId, orgId } of Object.values(cast)) {
    const run = newId();
    await past(`insert into web.draft values ($1, $2, 'a form', '/a/path', '{}')`, [userId, orgId]);
    await past(
      `insert into lists.saved_view (id, url_id, user_id, org_id, list, name, query)
       values ($1, $2, $3, $4, 'plans.plans', 'Late ones', 'state=review-overdue')`,
      [newId(), newUrlId(), userId, orgId],
    );
    await past(`insert into lists.handling_note values ($1, 'Keep it shut') on conflict do nothing`, [orgId]);
    await past(`insert into web.request_key values ($3, $1, $2, '')`, [userId, orgId, newUrlId()]);
    await past(
      `insert into imports.run (id, url_id, org_id, user_id, kind, source, file, bytes, sha256)
       values ($1, $2, $4, $3, 'pupils', 'page', $5, 1, '')`,
      [run, newUrlId(), userId, orgId, `/received/${run.replaceAll('-', '')}`],
    );
    await past(`insert into imports.fault values ($1, 1, $2, 1, 'UPN', 'twice', '', '')`, [run, orgId]);
  }
}

/** Of what all modules sent. */
async function failToSend({ past }: StaffedBorough): Promise<void> {
  await past(`insert into messages.bounce (address) values ('nobody@school.example')`);
  await past(`update messages.message set status = 'failed'`);
  await past(`insert into messages.outbox (message_id, channel, address, subject, body)
    select id, 'email', 'nobody@school.example', 'x', 'x' from messages.message limit 1`);
}

/** The machinery’s own tables; those of its parts that have pages are about whoever works with them. */
export const platformWhoSees: WhoSees<Asker, StaffedBorough> = {
  lists: [],
  tables: {
    'attachments.place': nobody,
    'audit.content': nobody,
    'audit.entry': nobody,
    'audit.seal': nobody,
    'imports.fault': ownOrganisation,
    'imports.run': ownOrganisation,
    'jobs.job': nobody,
    'lists.handling_note': ownOrganisation,
    'lists.saved_view': oneself,
    'messages.bounce': nobody,
    'messages.message': nobody,
    'messages.outbox': nobody,
    'platform.migration': nobody,
    'web.draft': oneself,
    'web.request_key': oneself,
  },
  arrange: [leaveTraces],
  afterwards: [failToSend],
  baits: async () => ({ date: same('current_date') }),
  addresses: async ({ find, cast }) => ({
    run: await find('select url_id as found from imports.run where user_id = $1', cast.lead.userId),
    view: await find('select url_id as found from lists.saved_view where user_id = $1', cast.lead.userId),
  }),
};
