import { sql } from 'kysely';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Id, newId, newUrlId } from '#kernel/id.ts';
import type { SignedInUser } from '#modules/access/testing/test-site.ts';
import { type ExampleFamily, boxOf, openFamilySite, pathOfPerson } from '../../testing/family-examples.ts';
import {
  aFatherElsewhere,
  aMother,
  aPupil,
  anAgreementGiven,
  linesOf,
  personIdOf,
} from '../../testing/people-examples.ts';
import { recordAgreement } from '../../agreements/record-agreement/record-agreement.ts';

describe('somebody must not be found by another', () => {
  let family: ExampleFamily;
  /** Works with the father only; with the whole family. */
  let his: SignedInUser;
  let theirs: SignedInUser;
  let father: string;
  let mother: string;
  let page: string;

  const ground = (person: string, { actor }: SignedInUser) =>
    family.site.past(
      `insert into people.involvement (person_id, org_id, kind, level, because_of, confirmed_at) values ($1, $2, 'supplied', 3, 'arranged', now())`,
      [person, actor.orgId],
    );

  beforeAll(async () => {
    family = await openFamilySite([aPupil({ contacts: [aMother(), aFatherElsewhere()] })]);
    his = await family.site.signIn('lead-professional', await family.site.organisation('Housing', 'partner'));
    theirs = await family.site.signIn('lead-professional', await family.site.organisation('Refuge', 'partner'));
    const [grace, alan] = await Promise.all(
      ['grace fernwick', 'alan fernwick'].map((name) => personIdOf(family.site, name)),
    );
    for (const person of [alan!]) await ground(person, his);
    for (const person of [grace!, alan!, family.adaId]) await ground(person, theirs);
    father = await pathOfPerson(family.site, alan!);
    mother = await pathOfPerson(family.site, grace!);
    page = `${family.ada}/kept-safe`;
  });
  afterAll(() => family.site.close());

  const separations = () => family.site.past(`select 1 from people.separation where until = 'infinity'`);

  it('but not without saying who, from whom and why; nor from themselves', async () => {
    expect((await family.lead.browser.open(page)).text).toContain('Nobody is kept apart from anybody.');
    const form = await family.lead.browser.open(`${page}/add`);
    const again = await family.lead.browser.send(form, { persons: [], reason: ' ' });
    expect(again.problems).toEqual(['Select who must not be found', 'Select who must not find them', 'Enter why']);
    const itself = await family.lead.browser.send(again, {
      persons: [boxOf(form, 'persons', 'Ada Fernwick')],
      from: boxOf(form, 'from', 'Ada Fernwick'),
      reason: 'He hurt them',
    });
    expect(itself.problems).toEqual(['Select somebody else: nobody is kept from themselves']);
    expect(await separations()).toEqual([]);
  });

  it('and where they are is hidden from who works with the other, and not from who works with them', async () => {
    const form = await family.lead.browser.open(`${page}/add`);
    const seen = await family.lead.browser.send(form, {
      persons: ['Ada Fernwick', 'Grace Fernwick'].map((name) => boxOf(form, 'persons', name)),
      from: boxOf(form, 'from', 'Alan Fernwick'),
      reason: 'He hurt them',
    });
    expect(linesOf(seen)[1]).toMatch(/^Ada Fernwick \| Alan Fernwick \| He hurt them \|/);
    expect(await separations()).toHaveLength(2);
    const his_ = await his.browser.open(father);
    for (const word of ['Northfield', 'Larch', 'Ada', 'Grace', 'Do not tell']) expect(his_.body).not.toContain(word);
    const ada = await theirs.browser.open(family.ada);
    expect(ada.text).toContain('1 Larch Row');
    expect(ada.text).toContain(
      'Do not tell Alan Fernwick where Ada Fernwick is, nor the school, nor who works with them',
    );
    const asked = await theirs.browser.open(`${family.ada}/name`);
    expect(asked.text).toContain('Do not tell Alan Fernwick where Ada Fernwick is');
    const all = await theirs.browser.open(family.changes.replace('/changes', ''));
    expect(all.text).toContain('Do not tell Alan Fernwick where Ada Fernwick and Grace Fernwick are');
    expect((await theirs.browser.open(page)).text).toContain('Another organisation set it');
    const audit = await family.site.past<{ content: string }>(
      `select content from audit.content where action = 'people.separation-set'`,
    );
    expect(audit).toHaveLength(1);
    expect(audit[0]!.content).not.toContain('hurt');
  });

  describe('nor does what the school does with the other tell who works with him where the child is', () => {
    const pdf = async (browser: SignedInUser['browser'], path: string): Promise<string> => {
      const proxy = await getDocumentProxy(new Uint8Array((await browser.open(path)).bytes));
      const { items } = await (await proxy.getPage(1)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join(' ');
    };

    /** With the school, or somebody else; that it is about him alone, or about others too. */
    const agree = (by: SignedInUser, persons: readonly string[], shareWith: readonly string[] = []) =>
      family.site.database.as(by.actor, (tx) =>
        recordAgreement(
          { tx, actor: by.actor },
          anAgreementGiven({
            childId: persons[0]! as Id<'person'>,
            mayName: [...persons],
            givenBy: [persons[0]!],
            personIds: [...persons],
            copyTo: 'His sister',
            ...(shareWith.length > 0 ? { sharedWith: 'named' as const, shareWith: [...shareWith] } : {}),
          }),
        ),
      );

    beforeAll(async () => {
      const [alan, grace] = [
        await personIdOf(family.site, 'alan fernwick'),
        await personIdOf(family.site, 'grace fernwick'),
      ];
      await ground(alan, family.lead);
      const team = await family.site.signIn(
        'lead-professional',
        await family.site.organisation('Brook Centre', 'partner'),
      );
      for (const person of [alan, family.adaId])
        await family.site.past(
          `insert into people.involvement (person_id, org_id, user_id, kind, level, because_of, confirmed_at)
           values ($1, $2, $3, 'team-around-family', 3, 'plan:theirs', now())`,
          [person, team.actor.orgId, team.actor.userId],
        );
      await family.site.database.as(family.lead.actor, (tx) =>
        sql`insert into people.fact (id, url_id, person_id, kind, question, answer, folded, sensitivity, tells_where, told_by_person_id,
              told_on, recorded_by, recorded_for)
            values (${newId()}, ${newUrlId()}, ${alan}, 'matters', 'What matters to them?', 'Fishing', 'fishing', 'general', false, ${alan},
              current_date, ${family.lead.actor.userId}, ${family.lead.actor.orgId})`.execute(tx),
      );
      await agree(family.lead, [alan]);
      await agree(family.lead, [alan, grace, family.adaId]);
      await agree(his, [alan], [family.lead.actor.orgId, family.stranger.actor.orgId]);
    });

    it.each(['', '/known', '/agreements', '/timeline'])('on the page %s', async (path) => {
      expect((await theirs.browser.open(`${father}${path}`)).body).toContain('Northfield');
      const seen = await his.browser.open(`${father}${path}`);
      expect(seen.status).toBe(200);
      expect(seen.body).not.toContain('Northfield');
      expect(seen.body).not.toContain('Brook Centre');
    });

    it('nor what it agreed with another of the family, where he is worked with as well as they', async () => {
      const grace = await personIdOf(family.site, 'grace fernwick');
      await ground(grace, his);
      await agree(family.lead, [grace]);
      await agree(theirs, [grace], [family.lead.actor.orgId, family.stranger.actor.orgId]);
      expect((await theirs.browser.open(`${mother}/agreements`)).body).toContain('Northfield');
      const seen = await his.browser.open(`${mother}/agreements`);
      expect(seen.body).toContain('Only with Southfield School');
      expect(seen.body).not.toContain('Northfield');
      await family.site.past('delete from people.presence where person_id = $1 and org_id = $2', [
        grace,
        his.actor.orgId,
      ]);
      await family.site.past('delete from people.involvement where person_id = $1 and org_id = $2', [
        grace,
        his.actor.orgId,
      ]);
    });

    it('on paper', async () => {
      const paper = await pdf(his.browser, `${father}/known.pdf`);
      expect(paper).toContain('Fishing');
      expect(paper).not.toContain('Northfield');
      const link = (await his.browser.open(`${father}/agreements`)).$('a[href$="agreement.pdf"]').attr('href')!;
      const agreement = await pdf(his.browser, link);
      expect(agreement).toContain('Only with Southfield School');
      expect(agreement).not.toContain('Northfield');
    });
  });

  it('but not twice', async () => {
    const form = await family.lead.browser.open(`${page}/add`);
    const again = await family.lead.browser.send(form, { from: boxOf(form, 'from', 'Alan Fernwick'), reason: 'Again' });
    expect(again.problems).toEqual(['They are kept apart already']);
  });

  it('nobody who only works with the other learns that it is so, nor somebody who works with neither', async () => {
    expect((await his.browser.open(`${father}/kept-safe`)).text).toContain('Nobody is kept apart from anybody.');
    for (const who of [his, family.stranger])
      for (const path of [page, `${page}/add`, `${mother}/kept-safe`])
        expect((await who.browser.open(path)).status).toBe(404);
    const data = await family.site.signIn('data-officer');
    expect((await data.browser.open(page)).text).toContain('End it');
    expect((await data.browser.open(`${page}/add`)).status).toBe(404);
  });

  it('until the organisation that set it says why it ends', async () => {
    const link = (await family.lead.browser.open(page)).$('a[href$="/end"]').attr('href')!;
    expect((await theirs.browser.open(link)).status).toBe(404);
    const form = await family.lead.browser.open(link);
    expect(form.text).toContain('Those who work with Alan Fernwick may then learn where Ada Fernwick is.');
    const empty = await family.lead.browser.send(form, { why: '' });
    expect(empty.problems).toEqual(['Enter why they may be found again']);
    const after = await family.lead.browser.send(empty, { why: 'Grace asked for it' });
    expect(after.text).toContain('Nobody is kept apart from anybody.');
    expect(linesOf(after)[1]).toContain('Grace asked for it');
    expect(await separations()).toHaveLength(1);
    expect((await family.lead.browser.open(link)).status).toBe(404);
  });
});
