import { afterEach, describe, expect, it } from 'vitest';
import { type Answer, type ServedFeed, serveFeed } from '../../testing/served-feed.ts';
import { FeedFault } from './feed-fault.ts';
import { getJson } from './get-json.ts';

const HERE = { allowed: ['127.0.0.1'], patience: 1 };

describe('the JSON at an address', () => {
  let feed: ServedFeed | undefined;
  afterEach(async () => {
    await feed?.close();
    feed = undefined;
  });

  const serve = async (answer: Answer): Promise<URL> => new URL((feed = await serveFeed(answer)).url);
  const faultOf = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'none',
      (error: unknown) => (error instanceof FeedFault ? error.kind : String(error)),
    );

  it('is read, also where it has moved', async () => {
    const url = await serve((path) => (path === '/' ? { status: 302, location: '/there' } : { body: { here: path } }));
    expect(await getJson(url, HERE)).toEqual({ here: '/there' });
  });

  it.each([
    'http://127.0.0.1:1/',
    'http://localhost:1/',
    'http://[::1]:1/',
    'http://10.0.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest',
    'http://0.0.0.0/',
    'http://[::ffff:127.0.0.1]/',
    'http://2130706433/',
    'file:///etc/passwd',
  ])('inside the network is refused: %s', async (address) => {
    expect(await faultOf(getJson(new URL(address), { allowed: [], patience: 1 }))).toBe('address-refused');
  });

  it('is not followed into the network', async () => {
    const url = await serve(() => ({ status: 302, location: 'http://10.0.0.1/' }));
    expect(await faultOf(getJson(url, HERE))).toBe('address-refused');
  });

  it('is asked for again where the other fails, and then left', async () => {
    const url = await serve(() => ({ status: 500 }));
    expect(await faultOf(getJson(url, HERE))).toBe('answers-with-error');
    expect(feed!.asked).toHaveLength(3);
  });

  it('that drips for ever is left when its time is over', async () => {
    const url = await serve(() => ({ drips: true }));
    expect(await faultOf(getJson(url, { ...HERE, waits: 60 }))).toBe('not-answering');
    expect(feed!.asked).toHaveLength(3);
  });

  it('is not asked for with a name and a password, nor followed there', async () => {
    expect(await faultOf(getJson(new URL('http://me:secret@127.0.0.1:1/'), HERE))).toBe('address-with-password');
    const url = await serve(() => ({ status: 302, location: 'http://me:secret@127.0.0.1:1/' }));
    expect(await faultOf(getJson(url, HERE))).toBe('address-with-password');
  });

  it('is told of as it comes, and is not waited for where there is no time for more', async () => {
    const url = await serve(() => ({ body: 'x'.repeat(1000) }));
    const spent: number[] = [];
    const stopping = new AbortController();
    await faultOf(getJson(url, HERE, { spend: (bytes) => spent.push(bytes), stopping: stopping.signal }));
    expect(spent.reduce((sum, bytes) => sum + bytes)).toBe(1000);
    stopping.abort(new Error('stopped'));
    await expect(getJson(url, HERE, { spend() {}, stopping: stopping.signal })).rejects.toThrow('stopped');
  });

  it('that leads round and round, is no JSON, or is far too much, is left', async () => {
    expect(await faultOf(getJson(await serve(() => ({ status: 302, location: '/' })), HERE))).toBe(
      'answers-with-error',
    );
    await feed!.close();
    expect(await faultOf(getJson(await serve(() => ({ body: '<html>' })), HERE))).toBe('not-json');
    await feed!.close();
    expect(await faultOf(getJson(await serve(() => ({ body: 'x'.repeat(21 * 1024 * 1024) })), HERE))).toBe('too-large');
  });
});
