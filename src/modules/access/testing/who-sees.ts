import { newId, newUrlId } from '#kernel/id.ts';
import { id, same } from '#platform/testing/baits.ts';
import { type Asker, type WhoSees, everybody, nobody } from '#platform/testing/who-sees.ts';
import type { StaffedBorough } from './cast.ts';

async function agreeWhatIsShared({ past, cast }: StaffedBorough): Promise<void> {
  await past(
    `insert into access.sharing (id, org_id, role, sensitivity, purpose, until) values
       (gen_random_uuid(), null, 'lead-professional', 'domestic-abuse', 'a plan', 'infinity'),
       (gen_random_uuid(), $1, 'school-lead', 'health', 'own pupils', 'infinity'),
       (gen_random_uuid(), null, 'school-lead', 'police', 'was once agreed', now() - interval '1 day'),
       (gen_random_uuid(), $2, 'liaison-officer', 'health', 'of another organisation', 'infinity')`,
    [cast.lead.orgId, cast.nurse.orgId],
  );
}

/** How each of them signs in, and is told. */
async function setUpAccounts({ past, cast }: StaffedBorough): Promise<void> {
  for (const { userId } of Object.values(cast)) {
    await past(`insert into access.way_told values ($1, 'email')`, [userId]);
    await past(`insert into access.second_step (user_id, secret, proven_at) values ($1, '\\x00', now())`, [userId]);
    await past(`insert into access.recovery_code (user_id, hash) values ($1, '\\x00')`, [userId]);
  }
}

async function openAddresses({ find, cast }: StaffedBorough) {
  const user = await find('select url_id as found from access.user_account where id = $1', cast.professional.userId);
  const organisation = await find(
    'select url_id as found from access.organisation where id = $1',
    cast.professional.orgId,
  );
  const cluster = await find('select url_id as found from access.cluster limit 1');
  const token = newUrlId() as string;
  return { token, user, organisation, worker: `${user}.${organisation}`, cluster };
}

/** Who works where is known to everybody who signs in. */
export const accessWhoSees: WhoSees<Asker, StaffedBorough> = {
  lists: [],
  tables: {
    'access.area': everybody,
    'access.cluster': everybody,
    'access.cluster_school': everybody,
    'access.link_purpose': nobody,
    'access.membership': everybody,
    'access.one_time_link': nobody,
    'access.organisation': everybody,
    'access.password': nobody,
    'access.recovery_code': nobody,
    'access.second_step': nobody,
    'access.session': nobody,
    'access.sharing': everybody,
    'access.sign_in_attempt': nobody,
    'access.user_account': everybody,
    'access.way_told': ({ actor }, row) => row['user_id'] === actor.userId,
  },
  arrange: [agreeWhatIsShared, setUpAccounts],
  baits: async ({ find, cast }) => ({
    user_id: id(cast.professional.userId),
    org_id: id(cast.lead.orgId),
    message_id: id(await find('select id as found from messages.message limit 1')),
    job_id: id(await find('select id as found from jobs.job limit 1')),
    hash: same(`'x'`),
    hand_hash: same(`'\\x00'`),
    sent_hash: same(`'\\x00'`),
    code_hash: same(`'\\x00'`),
    next_hash: same(`'\\x00'`),
    link_id: id(newId()),
    new_secret: same(`'\\x00'`),
    new_token_hash: same(`'\\x00'`),
    role: same(`'manager'`),
    token_hash: same(`'\\x00'`),
  }),
  openAddresses,
};
