import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SignedInUser, type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import type { Filled } from '#platform/testing/browser.ts';
import { findAgreementFor } from '../agreements.queries.ts';
import {
  aFatherElsewhere,
  aMother,
  aPupil,
  linesOf,
  pathOf,
  peopleAlone,
  personIdOf,
  supply,
} from '../../testing/people-examples.ts';

describe('a school lead records an agreement to work together', () => {
  let site: TestSite;
  let lead: SignedInUser;
  let child: string;
  let ada: string;
  let grace: string;
  let given: Filled;

  beforeAll(async () => {
    site = await openTestSite([peopleAlone()]);
    lead = await site.signIn('school-lead', await site.organisation('Northfield School'));
    const [first] = await supply(site, lead.actor, [aPupil({ contacts: [aMother(), aFatherElsewhere()] })]);
    ada = first!.personId;
    child = await pathOf(site, ada);
    grace = await personIdOf(site, 'grace fernwick');
    given = {
      givenBy: [grace],
      persons: [ada, grace],
      purposes: ['assess-together', 'one-plan'],
      sharedWith: 'team',
      givenOn: '2026-09-14',
      how: 'face-to-face',
      childAsked: 'yes',
      copyTo: 'Mum',
      somebodyBarred: 'no',
    };
  });
  afterAll(() => site.close());

  const agreements = () => site.past<{ id: string }>('select id from people.agreement');
  const send = async (filled: Filled) => lead.browser.send(await lead.browser.open(`${child}/agreement`), filled);

  it('but what is missing is shown, what was typed is kept, and nothing is saved', async () => {
    const again = await send({ copyTo: 'The school nurse' });
    expect(again.status).toBe(400);
    expect(again.problems).toEqual([
      'Select whom it is for',
      'Select what they agreed to',
      'Select with whom it may be shared',
      'Enter the date it was given',
      'Select how it was given',
      'Select whether the child was asked',
      'Select whether there is anyone who should not see this',
    ]);
    expect(again.$('#copyTo').val()).toBe('The school nurse');
    expect(await agreements()).toEqual([]);
  });

  it.each<[string, Filled, string]>([
    ['that is to come', { givenOn: '2999-01-01' }, 'The date it was given must be today or in the past'],
    ['that leaves out the child', { persons: ['$grace'] }, 'It must be for the child too: select them'],
    ['given by nobody', { givenBy: [] }, 'Select who gave it, or enter who they are'],
    [
      'by a child of whom nobody asked',
      { givenBy: ['$ada'] },
      'Say how you know that the young person understands what they agree to',
    ],
    [
      'by a child for her mother',
      { givenBy: ['$ada'], understands: 'She said so' },
      'A young person agrees for themselves only. For others, select an adult who gave it too',
    ],
    ['shared with nobody named', { sharedWith: 'named' }, 'Select the organisations that the family named'],
    ['for somebody else', { persons: ['$ada', '01990000-0000-7000-8000-000000000000'] }, 'Select people from the list'],
  ])('nor one %s', async (_, otherwise, problem) => {
    const ids: Record<string, string> = { $ada: ada, $grace: grace };
    const named = Object.entries(otherwise).map(([name, value]) =>
      Array.isArray(value) ? [name, value.map((id: string) => ids[id] ?? id)] : [name, value],
    );
    const again = await send({ ...given, ...(Object.fromEntries(named) as Filled) });
    expect(again.problems).toEqual([problem]);
    expect(await agreements()).toEqual([]);
  });

  it('and it stands on the child’s page, saved together with its audit line', async () => {
    const page = await send(given);
    expect(page.path).toBe(child);
    expect(linesOf(page)).toEqual(
      expect.arrayContaining([
        'Given | 14 September 2026, by Grace Fernwick',
        'Until | Until they say otherwise',
        'To | Find out together what would help; Make one plan and look at it together',
        'Shared | With the organisations that join the team. The family is told before one does',
        'How | Face to face',
        'For | Ada Fernwick, Grace Fernwick',
        'Was the child asked | Yes',
        'Who gets a copy | Mum',
        'Recorded by | A school-lead, Northfield School',
      ]),
    );
    expect(page.text).toContain('14 September 2026: The family agreed to work together with Northfield School');
    const [agreement] = await agreements();
    expect(
      await site.past(`select person_ids, content::json->>'agreement' as agreement from audit.content
        where action = 'people.agreement-recorded'`),
    ).toEqual([{ person_ids: [ada, grace], agreement: agreement!.id }]);
  });

  it('and it opens nothing by itself', async () => {
    expect(await site.past(`select 1 from people.involvement where kind = 'team-around-family'`)).toEqual([]);
  });

  it('and is found for those it names and for nobody else', async () => {
    const alan = await personIdOf(site, 'alan fernwick');
    await site.database.as(lead.actor, async (tx) => {
      expect((await findAgreementFor(tx, ada as never))?.personIds.toSorted()).toEqual([ada, grace].toSorted());
      expect(await findAgreementFor(tx, alan as never)).toBe(undefined);
    });
  });

  it('and says who gave it also where it is not for them', async () => {
    const lines = linesOf(await send({ ...given, persons: [ada], givenOn: '2026-09-15' }));
    expect(lines).toEqual(
      expect.arrayContaining(['Given | 15 September 2026, by Grace Fernwick', 'For | Ada Fernwick']),
    );
  });

  it('and a young person who understands it gives it for herself, until a day, through an interpreter', async () => {
    const terms = { givenBy: [ada], persons: [ada], understands: 'She said what it is for', endsOn: '2099-12-31' };
    const lines = linesOf(await send({ ...given, ...terms, givenOn: '2026-09-16', interpreter: 'Polish, by phone' }));
    expect(lines).toEqual(
      expect.arrayContaining([
        'Given | 16 September 2026, by Ada Fernwick',
        'Until | 31 December 2099',
        'Interpreter | Polish, by phone',
        'How Ada Fernwick understands it | She said what it is for',
      ]),
    );
  });

  it('and is shared with those alone whom the family named, as the next one is unless they say otherwise', async () => {
    const charity = await site.organisation('A charity', 'partner');
    const lines = linesOf(
      await send({ ...given, sharedWith: 'named', shareWith: [charity.id], givenOn: '2026-09-17' }),
    );
    expect(lines).toContain('Shared | Only with A charity');
    const next = await lead.browser.open(`${child}/agreement`);
    const ticked = next.$('main form :checked').map((_, box) => next.$(box).val());
    expect(ticked.get()).toEqual([ada, grace, 'assess-together', 'one-plan', 'named', charity.id]);
  });

  it('and where somebody should not see it, goes on to say who', async () => {
    const page = await send({ ...given, somebodyBarred: 'yes' });
    expect(page.heading).toBe('Who must not see this record');
  });

  it('but another school’s lead, and a role without the permission, find nothing', async () => {
    const other = await site.signIn('school-lead');
    const administrator = await site.signIn('administrator', lead.organisation);
    const dataOfficer = await site.signIn('data-officer');
    for (const { browser } of [other, administrator, dataOfficer]) {
      expect((await browser.open(`${child}/agreement`)).status).toBe(404);
    }
  });
});
