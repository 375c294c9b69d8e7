import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openTestSite, type TestSite } from '#modules/access/testing/test-site.ts';
import { enqueue } from '#platform/jobs/job.ts';
import { Metrics } from '#platform/metrics/metrics.ts';
import { serveMetrics } from '#platform/metrics/serve-metrics.ts';

describe('the figures for Prometheus', () => {
  let site: TestSite;
  let metrics: Metrics;

  beforeAll(async () => {
    site = await openTestSite([]);
    metrics = new Metrics(site.database);
  });
  afterAll(() => site.close());

  it('count requests by the pattern of their route', async () => {
    metrics.answered({ path: '/children/:child', method: 'GET', status: 200, seconds: 0.02 });
    const text = await metrics.text();
    expect(text).toContain('rooted_request_seconds_count{path="/children/:child",method="GET",status="200"} 1');
    expect(text).toContain(
      'rooted_request_seconds_bucket{le="0.025",path="/children/:child",method="GET",status="200"} 1',
    );
  });

  it('say how many jobs wait and failed, and that the database answers', async () => {
    const { actor } = await site.signIn('manager');
    const job = { name: 'test.say', payload: z.string() } as const;
    await site.database.as(actor, (tx) => enqueue(tx, job, 'Ada Example', { author: actor }));
    const waiting = await metrics.text();
    expect(waiting).toContain('rooted_jobs{job="test.say",state="waiting"} 1');
    expect(waiting).toContain('rooted_database_up 1');
    expect(waiting).toMatch(/rooted_audit_unsealed_seconds \d/);
    expect(waiting).not.toContain('Ada Example');
    await site.past('update jobs.job set failed_at = now()');
    expect(await metrics.text()).toContain('rooted_jobs{job="test.say",state="failed"} 1');
  });

  it('are served to this machine at one address and no other', async () => {
    const { port, close } = await serveMetrics(metrics, 0);
    const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, metrics.contentType]);
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
    close();
  });

  it('say that the database is away, with no old figures', async () => {
    const gone = new Metrics({ ...site.database, as: () => Promise.reject(new Error('gone')) });
    const text = await gone.text();
    expect(text).toContain('rooted_database_up 0');
    expect(text).toContain('rooted_audit_unsealed_seconds Nan');
  });
});
