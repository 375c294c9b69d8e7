import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { startEmptySite } from './empty-site.ts';

const AT_ONCE = 20;

/** A post whose head has arrived: the server is waiting for the rest. */
async function beginSignIn(url: string): Promise<ClientRequest> {
  const headers = { origin: url, expect: '100-continue', 'content-type': 'application/x-www-form-urlencoded' };
  const begun = request(`${url}/sign-in`, { method: 'POST', headers });
  begun.flushHeaders();
  await once(begun, 'continue');
  return begun;
}

async function endSignIn(begun: ClientRequest): Promise<{ status: number | undefined; whole: boolean }> {
  begun.end(new URLSearchParams({ userName: 'nobody@example.org', password: 'a long wrong password' }).toString());
  const [answer] = (await once(begun, 'response')) as [IncomingMessage];
  return { status: answer.statusCode, whole: (await text(answer)).trimEnd().endsWith('</html>') };
}

it('asked to stop under load, the process answers what was begun, takes nothing new, and ends well', async () => {
  const { stop, url } = await startEmptySite({});
  const begun = await Promise.all(Array.from({ length: AT_ONCE }, () => beginSignIn(url)));
  const began = Date.now();
  const stopped = stop();
  await pause(500);
  await expect(fetch(`${url}/health`)).rejects.toThrow('fetch failed');
  const answers = await Promise.all(begun.map(endSignIn));
  expect(answers).toEqual(answers.map(() => ({ status: 400, whole: true })));
  expect(await stopped).toBe(0);
  expect(Date.now() - began).toBeLessThan(14_000);
});
