import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '#kernel/id.ts';
import { getLocalDate } from '#kernel/local-date.ts';
import { type SignedInUser, type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import type { SeenPage } from '#platform/testing/browser.ts';
import { peoplePaths } from '../../people.paths.ts';
import {
  aFatherElsewhere,
  aMother,
  aPupil,
  aUpn,
  linesOf,
  pathOf,
  peopleAlone,
  personIdOf,
  supply,
} from '../../testing/people-examples.ts';

/** The words in the picture, a person's in one. */
const drawnIn = ({ $ }: SeenPage): string[] =>
  $('svg.rooted-drawing__picture g')
    .toArray()
    .flatMap((group) => {
      const words = $(group).children('text').toArray();
      return words.length === 0 ? [] : [words.map((line) => $(line).text()).join(' ')];
    });

describe('somebody opens a family’s page', () => {
  let site: TestSite;
  let lead: SignedInUser;
  let path: string;
  let ada: Id<'person'>;
  let grace: Id<'person'>;
  let alan: Id<'person'>;

  beforeAll(async () => {
    site = await openTestSite([peopleAlone()]);
    lead = await site.signIn('school-lead', await site.organisation('Northfield School'));
    const contacts = [aMother(), aFatherElsewhere()];
    const [first] = await supply(site, lead.actor, [
      aPupil({ contacts, birthday: getLocalDate('2015-03-12') }),
      aPupil({ upn: aUpn(2), givenName: 'Ben', birthday: getLocalDate('2018-05-02'), sex: 'M', contacts }),
    ]);
    ada = first!.personId;
    [grace, alan] = [await personIdOf(site, 'grace fernwick'), await personIdOf(site, 'alan fernwick')];
    await site.past(
      `insert into people.address (person_id, lines, postcode, lives, from_date, source_org, recorded_by)
       select p.id, '2 Elm Road', 'ZZ99 4AA', p.lives, '2026-09-01', $3, $4
         from (values ($1::uuid, 'part-of-the-week'), ($2::uuid, null)) p (id, lives)`,
      [ada, alan, lead.organisation.id, lead.actor.userId],
    );
    await site.past(`update people.relationship set takes_part = false where to_person_id = $1`, [alan]);
    await site.past(
      `insert into people.relationship (person_id, to_person_id, kind, from_date, source_org)
       values ($1, $2, 'former-partner', '2026-09-01', $3)`,
      [grace, alan, lead.organisation.id],
    );
    const [family] = await site.past<{ url_id: string }>(
      `select f.url_id from people.family f join people.family_member m on m.family_id = f.id where m.person_id = $1`,
      [grace],
    );
    path = peoplePaths.family(family!.url_id);
  });
  afterAll(() => site.close());

  it('and sees who they are to each other, and who lives where', async () => {
    const seen = await lead.browser.open(path);
    expect(seen.heading).toBe('The family of Ada Fernwick and Ben Fernwick, with Grace Fernwick');
    expect(linesOf(seen)).toEqual([
      'Name | Age | Lives at',
      expect.stringMatching(/^Ada Fernwick \| \d+, girl \| Home A, Home B$/),
      expect.stringMatching(/^Ben Fernwick \| \d+, boy \| Home A$/),
      'Name | Who they are | Parental responsibility | Lives at | How to reach them',
      'Grace Fernwick | Mother of Ada and Ben; former partner of Alan | Yes | Home A | 07700 900111',
      'Alan Fernwick | Father of Ada and Ben; former partner of Grace. Not currently involved | Yes | Home B | 07700 900222',
      'Home | Address | Who lives there',
      'Home A | 1 Larch Row, Fenmouth, ZZ99 3WZ | Grace, Ada, Ben',
      'Home B | 2 Elm Road, ZZ99 4AA | Ada (part of the week), Alan',
      'Service | Works with | How to reach it',
      'Northfield School | Grace, Ada, Ben, Alan | 01632 960001',
    ]);
    expect(seen.text).toContain(
      'Some of them belong to another family tooThe family of Ada Fernwick and Ben Fernwick, with Alan Fernwick',
    );
  });

  it('and the same in a drawing', async () => {
    const seen = await lead.browser.open(path);
    expect(drawnIn(seen).toSorted()).toEqual([
      expect.stringMatching(/^Ada Fernwick \d+$/),
      'Alan Fernwick not involved now',
      expect.stringMatching(/^Ben Fernwick \d+$/),
      'Grace Fernwick',
    ]);
    expect(seen.$('.rooted-chart__key').text()).toContain('Former partners');
  });

  it('with a child who is not born yet, and who has died', async () => {
    const [unborn] = await site.past<{ id: Id<'person'> }>(
      `insert into people.person (id, url_id, supplied_by) values (gen_random_uuid(), 'unborn', $1) returning id`,
      [lead.organisation.id],
    );
    const child = unborn!.id;
    const me = [lead.organisation.id, lead.actor.userId];
    await site.past(
      `insert into people.involvement (person_id, org_id, kind, level, because_of, confirmed_at) values ($1, $2, 'supplied', 3, 'x', now())`,
      [child, lead.organisation.id],
    );
    await site.past(
      `insert into people.name (person_id, kind, given, family, folded, source_org) values ($1, 'legal', 'Baby', 'Fernwick', 'baby fernwick', $2)`,
      [child, lead.organisation.id],
    );
    await site.past(`insert into people.expected_birth values ($1, '2099-03-01', $2, $3)`, [child, ...me]);
    await site.past(
      `insert into people.relationship (person_id, to_person_id, kind, source_org) values ($1, $2, 'mother', $3)`,
      [child, grace, lead.organisation.id],
    );
    await site.past(`insert into people.death values ($1, '2026-10-03', $2, $3)`, [alan, ...me]);
    const seen = await lead.browser.open(path);
    expect(drawnIn(seen)).toContain('Baby Fernwick not born yet');
    expect(drawnIn(seen)).toContain('Alan Fernwick died 2026 not involved now');
    const lines = linesOf(seen);
    expect(lines).toContain('Baby Fernwick | Not born yet, expected 1 March 2099 | Not recorded');
    expect(lines.find((line) => line.startsWith('Alan'))).toContain('Died on 3 October 2026');
    const father = await lead.browser.open(await pathOf(site, alan));
    expect(father.text).toContain('3 October 2026: Died1 September 2026: Has another home');
  });

  it('with a child who is the mother of another', async () => {
    await site.past(
      `insert into people.relationship (person_id, to_person_id, kind, from_date, source_org)
       select c.id, $1, 'mother', '2026-10-01', $2 from people.person c where c.url_id = 'unborn'`,
      [ada, lead.organisation.id],
    );
    const lines = linesOf(await lead.browser.open(path));
    expect(lines[0]).toBe('Name | Age | Lives at | Who they are');
    expect(lines[1]).toMatch(/^Ada Fernwick \| \d+, girl \| Home A, Home B \| Mother of Baby Fernwick$/);
  });

  it('without whom they must not see: not in the tables, not in the drawing, not among the homes', async () => {
    await site.past(`insert into people.bar (person_id, user_id, reason) select $1, $2, 'the family asked for it'`, [
      alan,
      lead.actor.userId,
    ]);
    const seen = await lead.browser.open(path);
    expect(seen.text).not.toContain('Alan');
    expect(linesOf(seen).filter((line) => /^Home [AB]/.test(line))).toEqual([
      'Home A | 1 Larch Row, Fenmouth, ZZ99 3WZ | Grace, Ada, Ben',
      'Home B | 2 Elm Road, ZZ99 4AA | Ada (part of the week)',
    ]);
  });
});
