import { sql } from 'kysely';
import type { Id, UrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import { peopleTables } from '../people.tables.ts';
import type { ProfileText } from './profile.rules.ts';

/** One version of a child's one-page profile. */
export type Profile = ProfileText & {
  readonly id: Id<'profile'>;
  readonly urlId: UrlId<'profile'>;
  readonly personId: Id<'person'>;
  readonly takingPart: string;
  readonly writtenBy: string | null;
  readonly orgName: string;
  readonly writtenAt: Date;
};

/** More versions than a childhood has. */
const MOST_VERSIONS = 100;

/** Every version, the newest first. */
export async function listProfiles(tx: Tx, personId: Id<'person'>): Promise<Profile[]> {
  const { rows } = await sql<Profile>`
    select p.id, p.url_id as "urlId", p.person_id as "personId", p.appreciated, p.important, p.support,
           p.good_day as "goodDay", p.bad_day as "badDay", p.communicates, p.goal, p.taking_part as "takingPart",
           u.name as "writtenBy", o.name as "orgName", p.written_at as "writtenAt"
      from people.profile p
      left join access.user_account u on u.id = p.written_by
      left join access.organisation o on o.id = p.written_for
     where p.person_id = ${personId}
     order by p.written_at desc, p.id desc limit ${MOST_VERSIONS}`.execute(tx);
  return rows;
}

/** Whom the family wishes to have it. */
export type ProfileShare = {
  readonly urlId: string;
  readonly withWhom: string;
  readonly wishedBy: string;
  readonly sharedOn: LocalDate;
};

export async function listShares(tx: Tx, personId: Id<'person'>): Promise<ProfileShare[]> {
  return (await peopleTables(tx)
    .selectFrom('people.profile_share')
    .select(['url_id as urlId', 'with_whom as withWhom', 'wished_by as wishedBy', 'shared_on as sharedOn'])
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .orderBy('shared_on')
    .limit(MOST_VERSIONS)
    .execute()) as ProfileShare[];
}

export type ProfileEffect = { readonly what: string; readonly changedOn: LocalDate; readonly orgName: string };

/** What changed because somebody read it, the newest first. */
export async function listEffects(tx: Tx, personId: Id<'person'>): Promise<ProfileEffect[]> {
  const { rows } = await sql<ProfileEffect>`
    select e.what, e.changed_on as "changedOn", o.name as "orgName"
      from people.profile_effect e left join access.organisation o on o.id = e.recorded_for
     where e.person_id = ${personId} order by e.changed_on desc, e.id limit ${MOST_VERSIONS}`.execute(tx);
  return rows;
}
