import type { Canaries } from './canaries.ts';
import { plantDecision, plantEarlierPlan, plantHandover, plantMeeting } from './plant-around-plan.ts';
import { plantAgreement, plantPlan } from './plant-plan.ts';
import { plantRecord } from './plant-record.ts';
import { giveService } from './plant-requests.ts';
import { askForHelp, listSchools, plantSchool } from './plant-school.ts';
import {
  type Member,
  type SeparatedFamily,
  gatherTeam,
  giveGrounds,
  keepThemApart,
  openPlan,
} from './separated-family.ts';

/** The father and the son who stayed with him: as if nobody knew of the others. */
export async function bringTheFather(family: SeparatedFamily, canaries: Canaries): Promise<void> {
  await listSchools(family);
  await giveService(family);
  await plantRecord(family, canaries, 'father', 'fathersWorker');
  await plantRecord(family, canaries, 'brother', 'brothersLead');
  await giveGrounds(family, [
    ['father', 'lantern', 'supplied', 3],
    ['father', 'oakfield', 'family-of-pupil', 2],
    ['brother', 'oakfield', 'enrolled', 3],
  ]);
  await plantSchool(family, canaries, 'brother', 'brothersLead');
  const { put, persons, orgs } = family;
  const family_id = await put('people.family', { supplied_by: orgs.oakfield });
  for (const of of ['father', 'brother'] as const)
    await put('people.family_member', { family_id, person_id: persons[of] });
  await relate(family, 'brother', 'father', 'father');
}

const relate = ({ put, persons, orgs }: SeparatedFamily, of: Member, to: Member, kind: string) =>
  put('people.relationship', {
    person_id: persons[of],
    to_person_id: persons[to],
    kind,
    from_date: '2026-01-01',
    source_org: orgs.elmbank,
  });

export const letHerSchoolKnowTheFather = (family: SeparatedFamily): Promise<void> =>
  giveGrounds(family, [
    ['father', 'elmbank', 'family-of-pupil', 2],
    ['brother', 'elmbank', 'family-of-pupil', 2],
  ]);

/** The mother and the child, hidden; a plan with all four, a meeting of them all. Gives the plan's name in URLs. */
export async function bringTheOthers(family: SeparatedFamily, canaries: Canaries): Promise<string> {
  await plantRecord(family, canaries, 'mother', 'professional');
  await plantRecord(family, canaries, 'child', 'schoolLead');
  const { put, past, persons, workers } = family;
  await giveGrounds(family, [
    ['child', 'elmbank', 'enrolled', 3],
    ['mother', 'elmbank', 'family-of-pupil', 2],
    ['mother', 'rosewater', 'supplied', 3, { sealed: true }],
    ['child', 'rosewater', 'supplied', 3, { sealed: true }],
    ['mother', 'nursing', 'supplied', 1],
    ['child', 'nursing', 'supplied', 1],
    ['child', 'liaison', 'liaison', 3, { user_id: workers.officer.userId }],
  ]);
  await plantSchool(family, canaries, 'child', 'schoolLead');
  await askForHelp(family, canaries);
  const [home] = await past<{ id: string }>('select id from people.family');
  for (const of of ['mother', 'child'] as const)
    await put('people.family_member', { family_id: home!.id, person_id: persons[of] });
  await relate(family, 'child', 'mother', 'mother');
  await relate(family, 'child', 'father', 'father');
  await relate(family, 'brother', 'mother', 'mother');
  await relate(family, 'child', 'brother', 'brother-or-sister');
  const earlier = await plantAgreement(family, canaries);
  await plantEarlierPlan(family, canaries, await openPlan(family, earlier), earlier);
  const agreement = await plantAgreement(family, canaries);
  const plan = await openPlan(family, agreement);
  await gatherTeam(family, plan);
  for (const of of ['child', 'mother', 'father', 'brother', 'family'] as const)
    await plantPlan(family, canaries, plan, of);
  await plantMeeting(family, canaries, plan);
  await plantHandover(family, canaries, plan);
  await plantDecision(family, canaries, plan, agreement);
  await keepThemApart(family, (hidden, field) => canaries.plant(hidden, 'kept safe', field));
  const [named] = await past<{ url_id: string }>('select url_id from plans.family_plan where id = $1', [plan]);
  return named!.url_id;
}
