import { type Id, type UrlId, newId, newUrlId } from '#kernel/id.ts';
import { type LocalDate, addDays, todayInLondon, weekday } from '#kernel/local-date.ts';
import {
  type Organisation,
  type SignedInUser,
  type TestSite,
  openTestSite,
} from '#modules/access/testing/test-site.ts';
import type { Module } from '#platform/module.ts';
import type { SeenPage } from '#platform/testing/browser.ts';
import { plansModule } from '../plans.module.ts';
import { plansPaths } from '../plans.paths.ts';

/** The module without what higher ones hand to it. */
export const plansAlone = (): Module =>
  plansModule({ planPanels: [], actionParts: [], originSources: [], planResults: [] });

export const openPlansSite = (): Promise<TestSite> => openTestSite([plansAlone()]);

export type ExamplePerson = { readonly id: Id<'person'>; readonly urlId: UrlId<'person'>; readonly name: string };

/** A family in which everybody is made up: a pupil of the school, a brother at another, and their mother. */
export type ExampleFamily = {
  readonly child: ExamplePerson;
  readonly brother: ExamplePerson;
  readonly mother: ExamplePerson;
};

/** A family as two schools hold it: each its own pupil in full, and the mother in summary. */
export async function aFamily(
  site: TestSite,
  school: Organisation,
  brothersSchool: Organisation,
): Promise<ExampleFamily> {
  const child = await aPerson(site, 'Robin', school);
  const brother = await aPerson(site, 'Ash', brothersSchool);
  const mother = await aPerson(site, 'Hazel', school);
  await ground(site, child, school, 'enrolled', 3);
  await ground(site, brother, brothersSchool, 'enrolled', 3);
  await ground(site, brother, school, 'family-of-pupil', 2);
  await ground(site, mother, school, 'family-of-pupil', 2);
  await ground(site, mother, brothersSchool, 'family-of-pupil', 2);
  return { child, brother, mother };
}

export async function aPerson({ past }: TestSite, given: string, by: Organisation): Promise<ExamplePerson> {
  const person = { id: newId<'person'>(), urlId: newUrlId<'person'>(), name: `${given} Madeup` };
  await past('insert into people.person (id, url_id, supplied_by) values ($1, $2, $3)', [
    person.id,
    person.urlId,
    by.id,
  ]);
  await past(
    `insert into people.name (id, person_id, kind, given, family, folded, source_org)
     values ($1, $2, 'legal', $3, 'Madeup', $4, $5)`,
    [newId(), person.id, given, `${given.toLowerCase()} madeup`, by.id],
  );
  return person;
}

const ground = ({ past }: TestSite, person: ExamplePerson, org: Organisation, kind: string, level: number) =>
  past(
    `insert into people.involvement (id, person_id, org_id, kind, level, because_of, confirmed_at)
     values ($1, $2, $3, $4, $5, 'an example', now())`,
    [newId(), person.id, org.id, kind, level],
  );

/** That the family agreed to work together, for these persons. */
export async function anAgreement(
  { past }: TestSite,
  by: SignedInUser,
  persons: readonly ExamplePerson[],
): Promise<Id<'agreement'>> {
  const id = newId<'agreement'>();
  await past(
    `insert into people.agreement (id, org_id, recorded_by, given_on, how, child_asked)
     values ($1, $2, $3, current_date, 'face-to-face', true)`,
    [id, by.organisation.id, by.actor.userId],
  );
  for (const person of persons)
    await past('insert into people.agreement_person (id, agreement_id, person_id) values ($1, $2, $3)', [
      newId(),
      id,
      person.id,
    ]);
  return id;
}

/** The mother and the pupil must not be found by the brother. */
export const separateBrother = ({ past }: TestSite, { child, mother, brother }: ExampleFamily) =>
  past(
    `insert into people.separation (id, hidden_person_id, from_person_id, reason)
     select gen_random_uuid(), hidden, $2, 'He hurts them' from unnest($1::uuid[]) hidden`,
    [[child.id, mother.id], brother.id],
  );

/** A day that many days from today, or the Friday before it. */
export function inDays(days: number): LocalDate {
  const date = addDays(todayInLondon(), days);
  return addDays(date, Math.min(0, 5 - weekday(date)));
}

/** A plan that a school's lead opened for the child of a family who agreed, with the plan's page. */
export type ExamplePlan = ExampleFamily & {
  readonly lead: SignedInUser;
  readonly path: string;
  readonly page: SeenPage;
};

export async function anOpenPlan(
  site: TestSite,
  school: Organisation,
  brothersSchool: Organisation,
): Promise<ExamplePlan> {
  const lead = await site.signIn('school-lead', school);
  const family = await aFamily(site, school, brothersSchool);
  await anAgreement(site, lead, [family.child, family.brother, family.mother]);
  const form = await lead.browser.open(plansPaths.open(family.child.urlId));
  const page = await lead.browser.send(form, { level: '3', reviewOn: inDays(14) });
  return { ...family, lead, path: page.path, page };
}

/** How a worker stands in an address. */
export async function keyOf({ past }: TestSite, { actor, organisation }: SignedInUser): Promise<string> {
  const [user] = await past<{ url_id: string }>('select url_id from access.user_account where id = $1', [actor.userId]);
  return `${user!.url_id}.${organisation.urlId}`;
}

/** The lead adds somebody to the team. */
export async function addToTeam(site: TestSite, { lead, path }: ExamplePlan, worker: SignedInUser): Promise<SeenPage> {
  const form = await lead.browser.open(`${path}/team/add/${await keyOf(site, worker)}`);
  return lead.browser.send(form);
}

/** The value of the radio with that label. */
export function valueOf({ $ }: SeenPage, name: string, label: string): string {
  const input = $(`input[name="${name}"]`).filter((_, each) =>
    $(`label[for="${$(each).attr('id')}"]`)
      .text()
      .includes(label),
  );
  return String(input.attr('value'));
}

/** Plans a meeting of everybody in a week, and gives its path. */
export async function withMeeting({ lead, path }: ExamplePlan, typed: Record<string, string> = {}): Promise<string> {
  const form = await lead.browser.open(`${path}/meetings/plan`);
  const when = { on: inDays(7), from: '10:00', until: '11:00', how: 'face-to-face', place: 'The blue room' };
  return (await lead.browser.send(form, { ...when, ...typed })).path;
}

/** Adds a need of the whole family, or of whoever is named, and gives the plan's page. */
export async function withNeed(
  { browser }: SignedInUser,
  path: string,
  { about = 'The whole family', ...typed }: Record<string, string> = {},
): Promise<SeenPage> {
  const form = await browser.open(`${path}/needs/add`);
  const filled = { ownWords: 'Mornings are hard', wanted: 'To walk in with the others', ...typed };
  return browser.send(form, { ...filled, about: valueOf(form, 'about', about) });
}

/** Adds an action to the first need of the plan, and gives the plan's page. */
export async function withAction(
  { browser }: SignedInUser,
  path: string,
  typed: Record<string, string> = {},
): Promise<SeenPage> {
  const plan = await browser.open(path);
  const form = await browser.open(plan.$('a:contains("Add an action")').attr('href')!);
  return browser.send(form, {
    what: 'Walk in together',
    owner: 'family',
    ownerName: 'Grandad',
    dueOn: inDays(7),
    ...typed,
  });
}
