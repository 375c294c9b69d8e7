import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#kernel/id.ts';
import { audited, pressButton, rowsOn } from '../../testing/access-examples.ts';
import { type SignedInUser, type TestSite, openTestSite } from '../../testing/test-site.ts';

describe('an administrator looks after the jobs', () => {
  let site: TestSite;
  let administrator: SignedInUser;

  beforeAll(async () => {
    site = await openTestSite([]);
    administrator = await site.signIn('administrator');
  });
  afterAll(() => site.close());
  beforeEach(() => site.past('delete from jobs.job'));

  const open = (query = '') => administrator.browser.open(`/administration/jobs${query}`);
  const aJob = async (columns: Record<string, string>) => {
    const id = newId();
    const names = ['id', 'name', 'payload', 'org_id', 'created_at', ...Object.keys(columns)];
    const values = [
      `'${id}', 'education.read-attendance', '{"child": "secret"}', '${administrator.organisation.id}', '2026-11-20 09:00Z'`,
      ...Object.values(columns),
    ];
    await site.past(`insert into jobs.job (${names.join()}) values (${values.join()})`);
    return id;
  };

  it('and sees how they fare, the failed ones first, but not what they are about', async () => {
    await aJob({ attempts: '0', run_at: 'now()' });
    await aJob({ attempts: '2', failure: `'TypeError'`, run_at: `'2030-01-07 12:00Z'` });
    await aJob({ attempts: '1', locked_until: `now() + interval '5 minutes'` });
    await aJob({ attempts: '8', failure: `'DatabaseError'`, failed_at: `'2026-11-20 10:10Z'` });
    await aJob({ done_at: 'now()' });
    const page = await open();
    const work = 'Read attendance (education)for Organisation of a administrator';
    const asked = 'Asked for on 20 November 2026 at 09:00';
    expect(rowsOn(page)).toEqual([
      [
        work,
        'FailedLast went wrong: DatabaseError Try again Read attendance (education)',
        '8',
        `${asked}Failed on 20 November 2026 at 10:10`,
      ],
      [work, 'Running', '1', asked],
      [work, 'Waiting', '0', asked],
      [work, 'WaitingLast went wrong: TypeError', '2', `${asked}Next try on 7 January 2030 at 12:00`],
    ]);
    expect(page.body).not.toContain('secret');
  });

  it('and sees that everything is done', async () => {
    expect((await open()).text).toContain('Everything is done.');
  });

  it('and has a failed one tried again', async () => {
    const id = await aJob({ attempts: '8', failure: `'TypeError'`, failed_at: 'now()' });
    const again = await pressButton(administrator.browser, await open(), 'Try again');
    expect(again.text).toContain('It is tried again now.');
    expect(rowsOn(again)[0]![1]).toBe('WaitingLast went wrong: TypeError');
    const [job] = await site.past('select failed_at, run_at <= now() as due from jobs.job where id = $1', [id]);
    expect(job).toEqual({ failed_at: null, due: true });
    expect(await audited(site, 'access.job-tried-again')).toMatchObject([{ job: id }]);
  });

  it('but not one that has not failed, or is not there', async () => {
    const waiting = await aJob({});
    const page = await open();
    const key = page.$('form[action="/sign-out"] input[name=_key]').attr('value')!;
    for (const job of [waiting, newId(), 'nonsense']) {
      const answer = await administrator.browser.post(
        '/administration/jobs/try-again',
        new URLSearchParams({ _key: key, job }),
      );
      expect(answer.status).toBe(404);
    }
  });

  it('and pages through many', async () => {
    await site.past(
      `insert into jobs.job (id, name, payload) select gen_random_uuid(), 'a.b', '{}' from generate_series(1, 30)`,
    );
    expect(rowsOn(await open())).toHaveLength(25);
    expect(rowsOn(await open('?page=2'))).toHaveLength(5);
  });
});
