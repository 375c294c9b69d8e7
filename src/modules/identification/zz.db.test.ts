import { it } from 'vitest';
import { identificationPaths } from './identification.paths.ts';
import { seeMondayListRoute } from './see-monday-list/see-monday-list.route.tsx';
import { aSchoolWithPupils, openIdentificationSite, withFlags } from './testing/identification-examples.ts';
it('x', async () => {
  const site = await openIdentificationSite();
  const s = await aSchoolWithPupils(site, 'N', 1);
  await withFlags(site, s, [{ pupil: 0 }]);
  await site.past(`insert into identification.challenge (id, person_id, flag_id, school_org_id, on_behalf_of, what_is_wrong, recorded_by)
    select gen_random_uuid(), person_id, id, school_org_id, 'child', 'wrong', $1 from identification.flag`, [s.lead.actor.userId]);
  try {
    await site.database.as(s.lead.actor, async (tx) => {
      const sight = await seeMondayListRoute.answer({ tx, actor: s.lead.actor, query: {}, params: {}, userName: '', orgName: '', address: '', sessionToken: '' });
      console.log(Object.keys(sight!));
      const m = await (sight as any).view({ key: 'k', path: '/', actor: s.lead.actor, draft: undefined });
      console.log(String(m).length);
    });
  } catch (e) { console.log(e); }
  const p = await s.lead.browser.open(identificationPaths.mondayList);
  console.log(p.status, p.text.slice(0, 200));
});
