import { it } from 'vitest';
import { openFilledBorough, doJobs } from './testing/filled-borough.ts';
import { bringIn } from '../demo/bring-in.ts';

it('x', async () => {
  const t = await openFilledBorough();
  const { lead: A, otherLead: B } = t.cast;
  const victim = t.pupils[0]!;
  const [v] = await t.past<any>(`select n.given, n.family, b.date from people.name n join people.birth b using (person_id) where n.person_id=$1 and n.kind='legal'`, [victim.id]);
  const estab = async (org: string) => (await t.past<any>('select la_code||establishment_number as e from education.school where org_id=$1', [org]))[0].e;
  const [c] = await t.past<any>(`select m.org_id, m.user_id from access.membership m join access.user_account u on u.id=m.user_id where user_name='lead@peppermere.example'`);
  const C = { ...A, orgId: c.org_id, userId: c.user_id };
  const row = (extra: object) => ({ upn: victim.upn, formerUpn: null, givenName: v.given, middleNames: null, familyName: v.family, preferredFamilyName: null, birthday: v.date, sex: null, addressLines: [], postcode: null, leavingDate: null, contacts: [], enrolStatus: 'C', yearGroup: '3', entryDate: '2026-11-02', destination: null, ...extra });
  const send = async (who: any, extra: object) => { await t.database.as(who, (tx) => bringIn(tx, who, 'pupils', [row(extra)])); await doJobs(t); };
  const [e] = await t.past<any>('select entry_date from education.enrolment where person_id=$1 and school_org_id=$2', [victim.id, A.orgId]);
  const grounds = () => t.past(`select name, i.kind, i.until > now() as open from people.involvement i join access.organisation o on o.id=i.org_id where person_id=$1`, [victim.id]);
  await send(A, { entryDate: e.entry_date, leavingDate: '2026-11-03', destination: await estab(B.orgId) });
  await send(B, { entryDate: '2026-11-04' });
  console.log('moved to B', await grounds());
  await send(B, { entryDate: '2026-11-04', leavingDate: '2026-11-10', destination: await estab(C.orgId) });
  await send(C, { entryDate: '2026-11-11' });
  console.log('moved to C', await grounds());
  await send(B, { entryDate: '2026-11-19' });
  console.log('B asserts again', await grounds(), await t.past('select kept_person_id=$1 as k, answer from people.same_person_question where kept_person_id=$1', [victim.id]));
  await t.close();
}, 120000);
