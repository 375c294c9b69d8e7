import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atBrowser } from './at-browser.ts';
import { today } from './calendar.ts';
import { PHONE, isTooWide, openChromium, openContext } from './chromium.ts';
import { type DemonstrationSite, serveDemonstration } from './demonstration.ts';
import { choose, follow, heading, press, send, summary } from './pages/fill-in.ts';
import { answerRequest, askForSupport, openAskFor, openRequest, writeSession } from './pages/support.ts';

describe('the directory', () => {
  let site: DemonstrationSite;
  let browser: Browser;

  beforeAll(async () => {
    site = await serveDemonstration();
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  const as = (role: string): Promise<Page> => atBrowser(browser, site.url, site.accountOf(role));

  it('is of use to anybody, on a phone, without a script', async () => {
    // Given somebody who has no account
    const page = await (await openContext(browser, site.url, { ...PHONE, scripts: false })).newPage();
    await page.goto('/directory');

    // When they look for help in their own words, with slips of the pen
    await page.locator('input[name=q]').fill('son wont go to skool');
    await press(page, 'Find help');
    expect(await page.getByRole('main').innerText()).toContain('Not going to school');

    // Then they find what it is, whether it can take somebody and how to ask, and keep it
    await page.locator('main a[href^="/directory/services/"]').first().click();
    const name = await heading(page);
    for (const asked of ['Can it take somebody now?', 'How to ask'])
      expect(await page.getByRole('heading', { level: 2, name: asked }).count(), asked).toBe(1);
    await follow(page, /^Add .* to shortlist$/);
    await page.goto(`/directory/shortlist?s=${new URL(page.url()).searchParams.get('s')!}`);
    expect(await page.getByRole('main').innerText()).toContain(name);
    expect(await isTooWide(page)).toBe(false);

    // And say what is wrong with it, which a curator reads and settles
    await page.getByRole('main').getByRole('link', { name }).first().click();
    await follow(page, /Report a mistake/);
    await page.getByLabel('What is wrong, and what is right if you know it?').fill('The telephone is another.');
    await send(page, 'Send');
    const curator = await as('directory-curator');
    await curator.goto('/');
    await follow(curator, /with a mistake that somebody reported/);
    await follow(curator, name);
    expect(await curator.getByRole('main').innerText()).toContain('The telephone is another.');
  });

  it('takes a family from an action of their plan to help that is finished', async () => {
    // Given somebody who works with a family, and a service that answers here
    const lead = await as('lead-professional');
    const worker = await as('provider');

    // When they find the service from the plan, look at what it will be told, and ask
    await openAskFor(lead, 'lantern mentors');
    const request = await askForSupport(lead, 'Mornings are best.');
    expect((await summary(lead)).get('How it stands')).toContain('Asked');

    // Then the service reads that and nothing else, asks back, and hears
    const reference = (await summary(lead)).get('To say on the telephone')!.replace('Request ', '');
    const sent = await openRequest(worker, reference);
    expect(await worker.getByRole('main').innerText()).toContain('Mornings are best.');
    await follow(worker, /^Answer/);
    await answerRequest(worker, 'I have a question first', 'Is there a bus?');
    await lead.goto(request);
    await follow(lead, 'Reply');
    await lead.getByLabel('What do you reply?').fill('The 12 stops at the door.');
    await send(lead, 'Send the reply');

    // And says yes: everybody reads that it can take somebody now
    await worker.goto(sent);
    expect(await worker.getByRole('main').innerText()).toContain('The 12 stops at the door.');
    await follow(worker, /^Answer/);
    await answerRequest(worker, 'Yes', 'From Monday on.');
    await lead.goto('/directory?q=lantern+mentors');
    expect(await lead.getByRole('main').innerText()).toMatch(
      /Takes requests now, said .* by the service, as it answered|Takes requests now/,
    );

    // And when they came, and what changed
    await writeSession(worker, sent, today(), 'They came');
    await worker.goto(`${sent}/end`);
    await choose(worker, 'How did it end?', 'It was finished');
    await choose(worker, 'How much has changed?', 'Better');
    await worker.getByLabel('In words: what do the family and you see?').fill('He walks in by himself.');
    await send(worker, 'Send how it ended');

    // Then those who work with the family read it, say how much it helped, and see it with the action
    await lead.goto(request);
    expect(await lead.getByRole('main').innerText()).toContain('He walks in by himself.');
    await follow(lead, 'Say how much it helped');
    await choose(lead, 'The family: how much did it help?', 'A great deal (5 of 5)');
    await send(lead, 'Save');
    expect(await lead.getByRole('main').innerText()).toContain('A great deal');
    await lead
      .getByRole('link', { name: /^Family plan for/ })
      .first()
      .click();
    expect(await lead.getByRole('main').innerText()).toContain('Lantern mentors');

    // And the service reads no more of the family, nor ever could
    await worker.goto(sent);
    expect(await worker.getByRole('main').innerText()).not.toContain('Mornings are best.');
    expect((await worker.goto(request))?.status()).toBe(404);
  });
});
