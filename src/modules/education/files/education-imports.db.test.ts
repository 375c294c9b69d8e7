import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '#kernel/id.ts';
import { ROLES } from '#modules/access/index.ts';
import {
  type Organisation,
  openTestSite,
  type SignedInUser,
  type TestSite,
} from '#modules/access/testing/test-site.ts';
import { peopleModule } from '#modules/people/people.module.ts';
import { importsModule } from '#platform/imports/imports-module.ts';
import { runNextJob } from '#platform/jobs/run-jobs.ts';
import { openLog } from '#platform/log.ts';
import type { SeenPage } from '#platform/testing/browser.ts';
import { schoolFact, schoolPanel, schoolTimeline } from '../child-at-school/school-on-child-page.tsx';
import { educationImports } from './education-imports.ts';
import { educationModule } from '../education.module.ts';
import { aCalendar, aSchool, aUpn } from '../testing/education-examples.ts';

const PUPILS = `UPN,Surname,Forename,DOB,NCyearActual,EntryDate,Contact1Surname,Contact1Forename,Contact1Relationship
${aUpn(1)},Fernwick,Ada,2014-03-12,7,2025-09-01,Fernwick,Grace,Mother
${aUpn(2)},Moss,Ben,12/13/2014,7,2025-09-01,,,`;
const ATTENDANCE = `UPN,Date,Session,Mark
${aUpn(1)},2025-09-08,AM,/
${aUpn(1)},2025-09-08,PM,I
${aUpn(2)},2025-09-08,AM,/`;
const SUSPENSIONS = `UPN,Category,Reason1,StartDate,StartSession,Sessions,EndDate
${aUpn(1)},SUSP,DB,2025-09-09,AM,2,2025-09-09
${aUpn(1)},SUSP,DB,2025-09-10,AM,2,2025-09-09`;

describe('a school’s lead sends the files of a week on the page', () => {
  let site: TestSite;
  let school: Organisation;
  let lead: SignedInUser;
  const told: Id<'organisation'>[] = [];
  const imports = importsModule(
    educationImports({
      afterImport: [
        async (_tx, _actor, schoolOrgId) => {
          told.push(schoolOrgId);
        },
      ],
    }),
    ROLES,
  );

  beforeAll(async () => {
    const slots = {
      childFacts: [schoolFact],
      childPanels: [schoolPanel],
      timelineSources: [schoolTimeline],
      knownSources: [],
    };
    site = await openTestSite([imports, peopleModule({ ...slots, familyPanels: [] }), educationModule]);
    await aCalendar(site);
    school = await aSchool(site, 'Northfield School');
    lead = await site.signIn('school-lead', school);
  });
  afterAll(() => site.close());

  /** Sends a file, lets the job read it, and opens what came of it. */
  async function send(content: string): Promise<SeenPage> {
    const sent = await lead.browser.sendFile(await lead.browser.open('/imports'), 'file', content);
    const jobs = new Map(imports.jobs.map((job) => [job.name as string, job]));
    while (await runNextJob(site.database, jobs, async () => lead.actor, openLog({ write: () => {} })));
    return lead.browser.open(sent.path);
  }
  const faultsOn = ({ $ }: SeenPage): string[] =>
    $('tbody tr')
      .map((_, line) => $(line).text().replace(/\s+/g, ' ').trim())
      .get();

  it('and reads at each row what is wrong and what to do', async () => {
    expect(faultsOn(await send(PUPILS))).toEqual([
      '3DOBThis is not a date we can readWrite dates as 2025-09-01 or 01/09/2025',
    ]);
    expect(faultsOn(await send(ATTENDANCE))).toEqual([
      '4UPNNo pupil with this UPN is on your rollSend the file of pupils first, or correct the UPN',
    ]);
    expect(faultsOn(await send(SUSPENSIONS))).toEqual(['3EndDateThe suspension ends before it startsCheck both dates']);
    expect(told).toEqual([school.id, school.id, school.id]);
  });

  it('and finds all that was right on the child’s page', async () => {
    const child = await lead.browser.open(await pathOfAda());
    expect(child.heading).toBe('Ada Fernwick');
    const seen = await lead.browser.open(`${child.path}/school`);
    expect(seen.text).toContain(
      'Attended 1 of 2 possible sessions, which is 50%. Missed 1: 1 authorised, 0 unauthorised.',
    );
    expect(seen.text).toContain('Suspension for 1 school day: Persistent or general disruptive behaviour.');
  });

  it('but may not send the list of schools', async () => {
    const form = await lead.browser.open('/imports');
    expect(form.text).not.toContain('Get Information About Schools');
    const refused = await lead.browser.sendFile(form, 'file', 'URN,LA (code),EstablishmentName\n990001,999,Mine\n');
    expect(refused.problems).toHaveLength(1);
  });

  async function pathOfAda(): Promise<string> {
    const [{ path }] = (await site.past<{ path: string }>(
      `select '/children/' || p.url_id as path from people.person p join people.name n on n.person_id = p.id where n.given = 'Ada'`,
    )) as [{ path: string }];
    return path;
  }
});
