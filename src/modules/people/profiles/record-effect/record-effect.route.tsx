import { z } from 'zod';
import { newId } from '#kernel/id.ts';
import { todayInLondon } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { dayTyped } from '#platform/web/day-typed.ts';
import { day, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { peoplePaths } from '../../people.paths.ts';
import { peopleTables } from '../../people.tables.ts';
import { findWrittenProfile, trailToProfile } from '../profile-in-hand.ts';
import { RecordEffectPage } from './record-effect.page.tsx';

const fields = z.object({ what: text('Enter what changed', 2_000), changedOn: day('the day') });

/** Somebody read the profile, and something changed. */
export const recordEffectRoute = form({
  path: peoplePaths.recordEffect(':child'),
  needs: 'people:write-profile',
  fields,
  drafts: 'people.profile-effect',
  load: findWrittenProfile,
  title: 'What changed because of the profile',
  trail: ({ child }) => trailToProfile(child),
  about: ({ child }) => [child.id],
  start: () => ({ changedOn: dayTyped(todayInLondon()) }),
  view: (loaded, entry, shown) => <RecordEffectPage {...loaded} entry={entry} shown={shown} />,
  async save({ tx, actor }, { what, changedOn }, { child }): Promise<Ruling<undefined, 'in-future'>> {
    if (changedOn > todayInLondon()) return refuse('in-future');
    const by = { recorded_by: actor.userId, recorded_for: actor.orgId };
    await peopleTables(tx)
      .insertInto('people.profile_effect')
      .values({ id: newId(), person_id: child.id, what, changed_on: changedOn, ...by })
      .execute();
    await recordAudit(tx, 'people.profile-effect-recorded', [child.id]);
    return allow(undefined);
  },
  refusals: { 'in-future': { field: 'changedOn', message: 'The day must be today or before' } },
  done: (_, { child }) => ({ to: peoplePaths.profile(child.urlId), flash: 'It is recorded.' }),
});
