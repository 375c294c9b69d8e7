import type { ParsedMail } from 'mailparser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findLink, findWays } from '#modules/access/index.ts';
import type { SignedInUser, TestSite } from '#modules/access/testing/test-site.ts';
import {
  type ExampleSchool,
  aSchoolWithPupils,
  anOfficerFor,
  openIdentificationSite,
} from '#modules/identification/testing/identification-examples.ts';
import { plansPaths } from '#modules/plans/index.ts';
import { type ExamplePlan, addToTeam, anOpenPlan, inDays, keyOf } from '#modules/plans/testing/plans-examples.ts';
import type { Job } from '#platform/jobs/job.ts';
import { runNextJob } from '#platform/jobs/run-jobs.ts';
import { openLog } from '#platform/log.ts';
import { deliverMessages } from '#platform/messages/deliver-messages.job.ts';
import { smtpTransport } from '#platform/messages/smtp.ts';
import { type MailServer, openMailServer } from '#platform/messages/testing/mail-server.ts';
import { readCalendar } from '#platform/messages/testing/read-calendar.ts';
import { modules } from './modules.ts';

const FROM = 'rooted@council.example';
const REASON = 'Fights in the canteen since Tuesday';

/** Work on a real family, by everybody who is told of it, as it arrives at a mail server. */
describe('what is sent about a family', () => {
  let site: TestSite;
  let server: MailServer;
  let school: ExampleSchool;
  let officer: SignedInUser;
  let worker: SignedInUser;
  let plan: ExamplePlan;
  let mails: ParsedMail[];
  const logged: string[] = [];

  beforeAll(async () => {
    site = await openIdentificationSite();
    server = await openMailServer();
    school = await aSchoolWithPupils(site, 'Northfield School', 1);
    officer = await anOfficerFor(site, [school.school]);
    worker = await site.signIn('lead-professional', await site.organisation('Women’s refuge team', 'partner'));
    await workTogether();
    await deliver();
    mails = await server.parsed();
  }, 60_000);
  afterAll(async () => {
    await server.close();
    await site.close();
  });

  async function workTogether(): Promise<void> {
    const { lead, pupils } = school;
    const asking = await lead.browser.open(`/children/${pupils[0]!.urlId}/conversation`);
    await lead.browser.send(asking, {
      answer: 'need-help',
      spokenTo: 'child',
      whatFor: REASON,
      note: REASON,
      atRisk: 'no',
    });
    plan = await anOpenPlan(site, school.school, await site.organisation('Southfield School'));
    await addToTeam(site, plan, officer);
    const offering = await plan.lead.browser.open(`${plan.path}/team/lead/${await keyOf(site, worker)}`);
    await plan.lead.browser.send(offering, { message: 'About an hour a week', wish: 'no-wish' });
    await deliver();
    const [offer] = await site.past<{ url_id: string }>('select url_id from plans.lead_offer');
    const answering = await worker.browser.open(plansPaths.offer(offer!.url_id));
    await worker.browser.send(answering, { answer: 'accept' });
    await deliver();
    const planning = await worker.browser.open(`${plan.path}/meetings/plan`);
    const hours = { from: '10:00', until: '11:00' };
    await worker.browser.send(planning, { on: inDays(21), ...hours, how: 'face-to-face', place: REASON });
    await deliver();
    const closing = await worker.browser.open(`${plan.path}/close`);
    await worker.browser.send(closing, { reason: 'moved-away', familyView: REASON, whatNext: REASON });
  }

  async function deliver(): Promise<void> {
    const log = openLog({ write: (line) => void logged.push(line) });
    const job = deliverMessages({
      templates: modules.flatMap((module) => module.messages ?? []),
      origin: 'https://rooted.example',
      findWays,
      findLink,
      findPost: async () => ({ email: smtpTransport({ url: server.url, from: FROM }), text: undefined, from: FROM }),
      log,
    });
    const jobs = new Map([[job.name as string, job as Job]]);
    while (await runNextJob(site.database, jobs, async () => undefined, log));
  }

  const to = ({ actor }: SignedInUser) => mails.filter((mail) => JSON.stringify(mail.to).includes(actor.userId));

  it('says of whom and of what nothing: no name, no school, no team, no reason, in any part or header', () => {
    const [given, family] = school.pupils[0]!.name.split(' ');
    const words = [
      given!,
      family!,
      'Robin',
      'Hazel',
      'Madeup',
      'Northfield',
      'Southfield',
      'refuge',
      'canteen',
      'Fights',
    ];
    const everything = mails.map((mail, n) => [
      server.raw[n]!.toString(),
      mail.subject,
      mail.text,
      JSON.stringify([...mail.headers]),
      ...mail.attachments.map(({ content }) => content.toString()),
    ]);
    const found = words.filter((word) => JSON.stringify(everything).toLowerCase().includes(word.toLowerCase()));
    expect(found).toEqual([]);
    expect(logged.join()).not.toMatch(/example\.org|Robin|canteen/);
    expect(mails.length).toBe(12);
  });

  it('has a link that opens, for who may see it, what it is about', async () => {
    const [asked] = to(officer);
    expect(asked!.subject).toBe('You have something to look at in RootED');
    const path = /https:\/\/rooted\.example(\S+)/.exec(asked!.text!)![1]!;
    const page = await officer.browser.open(path);
    expect(page.text).toContain(REASON);
    expect((await worker.browser.open(path)).status).toBe(404);
    expect((await site.visitor().open(path)).heading).toBe('Sign in');
  });

  it('puts one meeting into each calendar, moves it there and takes it out', () => {
    const events = to(officer).flatMap(({ attachments }) =>
      attachments
        .filter(({ contentType }) => contentType === 'text/calendar')
        .map(({ content }) => readCalendar(content.toString())),
    );
    const [invited, moved, cancelled] = events.map(({ event }) => event);
    expect(events.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    expect([invited, moved, cancelled].map((event) => event!.startDate.toString().slice(0, 10))).toEqual([
      inDays(14),
      inDays(21),
      inDays(21),
    ]);
    expect(new Set(events.map(({ event }) => event.uid)).size).toBe(1);
    expect(moved!.sequence).toBeGreaterThan(invited!.sequence);
    expect(cancelled!.sequence).toBeGreaterThan(moved!.sequence);
    expect(events.every(({ event }) => event.summary === 'Meeting (RootED)' && event.attendees.length === 1)).toBe(
      true,
    );
  });
});
