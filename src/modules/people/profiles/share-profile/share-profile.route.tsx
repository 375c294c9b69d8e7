import { z } from 'zod';
import { sql } from 'kysely';
import { newId, newUrlId } from '#kernel/id.ts';
import { todayInLondon } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { dayTyped } from '#platform/web/day-typed.ts';
import { day, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { action } from '#platform/web/route.ts';
import { findChildHeld } from '../../children/children.queries.ts';
import { peoplePaths } from '../../people.paths.ts';
import { peopleTables } from '../../people.tables.ts';
import { findWrittenProfile, trailToProfile } from '../profile-in-hand.ts';
import { ShareProfilePage } from './share-profile.page.tsx';

const fields = z.object({
  withWhom: text('Enter who is to have it', 200),
  wishedBy: text('Enter who wishes it', 200),
  sharedOn: day('the day'),
});

/** The child or the family says who is to have the profile. */
export const shareProfileRoute = form({
  path: peoplePaths.shareProfile(':child'),
  needs: 'people:write-profile',
  fields,
  load: findWrittenProfile,
  title: 'Share the one-page profile',
  trail: ({ child }) => trailToProfile(child),
  about: ({ child }) => [child.id],
  start: () => ({ sharedOn: dayTyped(todayInLondon()) }),
  view: (loaded, entry, shown) => <ShareProfilePage {...loaded} entry={entry} shown={shown} />,
  async save({ tx, actor }, typed, { child }): Promise<Ruling<undefined, 'in-future'>> {
    if (typed.sharedOn > todayInLondon()) return refuse('in-future');
    await peopleTables(tx)
      .insertInto('people.profile_share')
      .values({
        id: newId(),
        url_id: newUrlId(),
        person_id: child.id,
        with_whom: typed.withWhom,
        wished_by: typed.wishedBy,
        shared_on: typed.sharedOn,
        recorded_by: actor.userId,
      })
      .execute();
    await recordAudit(tx, 'people.profile-shared', [child.id]);
    return allow(undefined);
  },
  refusals: { 'in-future': { field: 'sharedOn', message: 'The day must be today or before' } },
  done: (_, { child }) => ({ to: peoplePaths.profile(child.urlId), flash: 'It is on the list.' }),
});

/** They do not wish it any more. */
export const endShareRoute = action({
  path: peoplePaths.endShare(':child', ':share'),
  needs: 'people:write-profile',
  async perform({ tx, actor, params }) {
    const child = await findChildHeld(tx, params['child']!, 2);
    if (!child) return undefined;
    const { numAffectedRows } = await sql`
      update people.profile_share set ended_at = now(), ended_by = ${actor.userId}
       where url_id = ${params['share']!} and person_id = ${child.id} and ended_at is null`.execute(tx);
    if (numAffectedRows !== 1n) return undefined;
    await recordAudit(tx, 'people.profile-share-ended', [child.id]);
    return { to: peoplePaths.profile(child.urlId), flash: 'They are on the list no more. Ask them to give it back.' };
  },
});
