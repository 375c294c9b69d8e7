import { type Id, newId, newUrlId } from '#kernel/id.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import { peopleTables } from '../../people.tables.ts';
import type { ProfileText } from '../profile.rules.ts';
import type { Profile } from '../profiles.queries.ts';

export type ProfileToWrite = ProfileText & { readonly takingPart: string };

/** Writes a new version of a child's profile, which follows the newest. */
export async function writeProfile(
  { tx, actor }: Doing,
  personId: Id<'person'>,
  text: ProfileToWrite,
  follows: Pick<Profile, 'id'> | undefined,
): Promise<Ruling<undefined, 'changed-meanwhile'>> {
  const id = newId<'profile'>();
  const { numInsertedOrUpdatedRows: added } = await peopleTables(tx)
    .insertInto('people.profile')
    .values({
      id,
      url_id: newUrlId(),
      person_id: personId,
      follows: follows?.id ?? null,
      appreciated: text.appreciated,
      important: text.important,
      support: text.support,
      good_day: text.goodDay,
      bad_day: text.badDay,
      communicates: text.communicates,
      goal: text.goal,
      taking_part: text.takingPart,
      written_by: actor.userId,
      written_for: actor.orgId,
    })
    .onConflict((conflict) => conflict.column('follows').doNothing())
    .executeTakeFirst();
  if (added !== 1n) return refuse('changed-meanwhile');
  await recordAudit(tx, 'people.profile-written', [personId], { profile: id });
  return allow(undefined);
}
