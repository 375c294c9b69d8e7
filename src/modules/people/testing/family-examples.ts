import type { Id } from '#kernel/id.ts';
import { type LocalDate, addDays, todayInLondon } from '#kernel/local-date.ts';
import { type SignedInUser, type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import type { SeenPage } from '#platform/testing/browser.ts';
import type { SuppliedPupil } from '../supply-persons/supplied-pupil.ts';
import { aPupil, peopleAlone, personIdOf, supply } from './people-examples.ts';

/** A school with one family: Ada and her mother Grace, unless others are given. */
export type ExampleFamily = {
  readonly site: TestSite;
  readonly lead: SignedInUser;
  /** Who has nothing to do with them: another school's lead. */
  readonly stranger: SignedInUser;
  readonly adaId: Id<'person'>;
  /** Where Ada's page is, and where her first family says what has changed. */
  readonly ada: string;
  readonly changes: string;
};

export async function openFamilySite(pupils: readonly SuppliedPupil[] = [aPupil()]): Promise<ExampleFamily> {
  const site = await openTestSite([peopleAlone()]);
  const lead = await site.signIn('school-lead', await site.organisation('Northfield School'));
  const stranger = await site.signIn('school-lead', await site.organisation('Southfield School'));
  const [ada] = await supply(site, lead.actor, pupils);
  return {
    site,
    lead,
    stranger,
    adaId: ada!.personId,
    ada: await pathOfPerson(site, ada!.personId),
    changes: await changesOf(site, ada!.personId),
  };
}

export async function pathOfPerson({ past }: Pick<TestSite, 'past'>, personId: string): Promise<string> {
  const [person] = await past<{ url_id: string }>('select url_id from people.person where id = $1', [personId]);
  return `/children/${person!.url_id}`;
}

/** Of the first family that somebody belongs to now. */
export async function changesOf({ past }: Pick<TestSite, 'past'>, personId: string): Promise<string> {
  const [family] = await past<{ url_id: string }>(
    `select f.url_id from people.family f join people.family_member m on m.family_id = f.id
      where m.person_id = $1 and m.until = 'infinity' order by f.created_at, f.id limit 1`,
    [personId],
  );
  return `/families/${family!.url_id}/changes`;
}

/** The value of the box or radio that this stands beside. */
export function boxOf({ $ }: SeenPage, name: string, label: string): string {
  const input = $(`main input[name=${name}]`)
    .filter(
      (_, each) =>
        $(`label[for="${$(each).attr('id')}"]`)
          .text()
          .trim() === label,
    )
    .first();
  const option = $(`main select[name=${name}] option`)
    .filter((_, each) => $(each).text().trim() === label)
    .first();
  const value = input.attr('value') ?? option.attr('value');
  if (value === undefined) throw new Error(`no ${label} among ${name}`);
  return value;
}

/** So many days from today, as London has it. */
export const inDays = (days: number): LocalDate => addDays(todayInLondon(), days);

/** What the last page's links say. */
export const linksOf = ({ $ }: SeenPage): string[] =>
  $('main a')
    .map((_, link) => $(link).text().replace(/\s+/g, ' ').trim())
    .get();

/** Somebody of that name joins Ada's family, by the pages. */
export async function addAdult(
  { lead, changes }: Pick<ExampleFamily, 'lead' | 'changes'>,
  givenName: string,
  familyName: string,
): Promise<SeenPage> {
  const form = await lead.browser.open(changes.replace('changes', 'add/adult'));
  return lead.browser.send(form, { givenName, familyName });
}

export { personIdOf };
