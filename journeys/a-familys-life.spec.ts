import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atBrowser } from './at-browser.ts';
import { daysAfter, inWords, today } from './calendar.ts';
import { openChromium } from './chromium.ts';
import { type DemonstrationSite, serveDemonstration } from './demonstration.ts';
import { type Child, listChildren } from './pages/children.ts';
import {
  addAdult,
  addHome,
  drawn,
  expectBaby,
  leaveHome,
  openFamily,
  recordBirth,
  recordDeath,
  relate,
  splitFamily,
  uniteWithFamilyOf,
  whoIsWho,
} from './pages/families.ts';
import { follow, heading } from './pages/fill-in.ts';
import { holdMeeting } from './pages/meetings.ts';
import { closePlan } from './pages/plan.ts';
import { overseen } from './pages/supervise.ts';

describe('in the demonstration borough', () => {
  let browser: Browser;
  let site: DemonstrationSite;
  let page: Page;
  let child: Child;
  let another: Child;
  let family: string;
  let second: string;

  beforeAll(async () => {
    site = await serveDemonstration();
    browser = await openChromium();
    page = await atBrowser(browser, site.url, site.accountOf('school-lead'));
    [child, another] = (await listChildren(page)) as [Child, Child];
    family = await openFamily(page, child.path);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  async function read(path: string, as: Page = page): Promise<string> {
    await as.goto(path);
    return (await as.getByRole('main').innerText()).replace(/\s+/g, ' ');
  }

  const rowOf = (rows: readonly string[], name: string): string | undefined => rows.find((row) => row.startsWith(name));

  it('a child lives in two households', async () => {
    await addAdult(page, family, 'Fern', 'Madeup');
    await relate(page, 'Father', [child.name]);
    const ferryLane = { address: '9 Ferry Lane', postcode: 'ZZ9 9ZZ', lives: 'A part of the week' };
    await addHome(page, child.path, { ...ferryLane, from: daysAfter(today(), -30) });
    expect(rowOf(await whoIsWho(page, family), child.name)).toContain('Home A, Home B');
    expect(await read(family)).toContain('(part of the week)');
    expect(await drawn(page, family)).toContain('Home B');
    expect(await read(child.path)).toContain(`${inWords(daysAfter(today(), -30))}: Has another home`);
  });

  it('a baby is expected, and born: the record goes on', async () => {
    const due = daysAfter(today(), 60);
    await expectBaby(page, family, 'Madeup', due);
    expect(rowOf(await whoIsWho(page, family), 'Unborn baby Madeup')).toContain(
      `Not born yet, expected ${inWords(due)}`,
    );
    expect(await drawn(page, family)).toContain('not born yet');
    await page.getByRole('link', { name: 'Unborn baby Madeup' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Unborn baby Madeup' }).waitFor();
    const baby = new URL(page.url()).pathname;
    await recordBirth(page, family, { given: 'Wren', born: today() });
    expect(rowOf(await whoIsWho(page, family), 'Wren Madeup')).toContain('0, girl');
    expect(await read(baby)).toContain('Wren Madeup');
  });

  it('a family becomes two, and the child belongs to both', async () => {
    second = await splitFamily(page, family, 'Fern Madeup', child.name);
    const both = await read(child.path);
    expect(both.match(/The family of /g)).toHaveLength(2);
    expect(rowOf(await whoIsWho(page, second), child.name)).toBeDefined();
    expect(rowOf(await whoIsWho(page, second), 'Wren Madeup')).toBeUndefined();
    expect(rowOf(await whoIsWho(page, family), 'Wren Madeup')).toBeDefined();
  });

  it('two families become one, and each keeps what was theirs', async () => {
    await uniteWithFamilyOf(page, second, another);
    const together = await whoIsWho(page, second);
    for (const name of [child.name, another.name, 'Fern Madeup']) expect(rowOf(together, name)).toBeDefined();
    expect(rowOf(await whoIsWho(page, family), 'Wren Madeup')).toBeDefined();
    await leaveHome(page, child.path, '9 Ferry Lane', today());
    const [from, until] = [inWords(daysAfter(today(), -30)), inWords(today())];
    expect(await read(`${child.path}/homes`)).toContain(`9 Ferry Lane, ZZ9 9ZZ ${from} ${until}`);
  });

  it('somebody dies, and the record says so first and keeps the rest', async () => {
    const on = daysAfter(today(), -1);
    await recordDeath(page, second, 'Fern Madeup', on);
    expect(rowOf(await whoIsWho(page, second), 'Fern Madeup')).toContain(`Father of`);
    expect(rowOf(await whoIsWho(page, second), 'Fern Madeup')).toContain(`Died on ${inWords(on)}`);
    expect(await drawn(page, second)).toContain(`died ${on.slice(0, 4)}`);
    const happened = await read(`${second}/timeline`);
    expect(happened).toContain(`${inWords(on)}: Fern Madeup: Died`);
    expect(happened).toContain('Has another home');
    expect(await read(`${child.path}/agreement`)).toContain(`Fern Madeup died on ${inWords(on)}.`);
  });

  it('a plan that is overdue is met about, and closed by its lead', async () => {
    // Given a manager who sees that a meeting is overdue
    const manager = await atBrowser(browser, site.url, site.accountOf('manager'));
    const late = Number((await overseen(manager)).get('Meeting overdue'));
    expect(late).toBeGreaterThan(0);
    await follow(manager, /^Lead: .* next meeting/);
    const plan = new URL(manager.url()).pathname;

    // And a school that has the pupil on its Monday list, as supported already
    const officer = await atBrowser(browser, site.url, site.accountOf('liaison-officer'));
    await officer.goto(plan);
    const pupil = (await heading(officer)).replace('Family plan for ', '');
    await page.goto('/monday');
    await follow(page, /^See everybody with a flag/);
    expect(await page.getByRole('row').filter({ hasText: pupil }).innerText()).toContain('Already supported');

    // When the officer who leads the plan meets with the family, and ends it with them
    await holdMeeting(officer, plan, today(), 'In school every day of this month.', daysAfter(today(), 28));
    expect((await overseen(manager)).get('Meeting overdue')).toBe(String(late - 1));
    await closePlan(officer, plan, { byFamily: 'We know whom to ring.', whatNext: 'They ring the school office.' });

    // Then the school sees how it ended
    expect(await read(plan)).toContain('Outcomes met');
  });
});
