import { describe, expect, it } from 'vitest';
import type { Run } from './run.ts';
import { howFar } from './run-words.ts';

const run = (changed: Partial<Run>): Run => ({
  id: '',
  urlId: '',
  userId: '',
  kind: 'things',
  source: 'page',
  file: '',
  bytes: 1_000,
  encoding: null,
  ignored: [],
  status: 'running',
  position: 0,
  nextRow: 1,
  added: 0,
  changed: 0,
  unchanged: 0,
  refused: 0,
  faults: 0,
  failure: null,
  askedAt: new Date('2026-11-21T12:00:00Z'),
  movedAt: new Date('2026-11-21T12:00:00Z'),
  finishedAt: null,
  ...changed,
});

describe('how far a file has been read', () => {
  it.each([
    [{ status: 'waiting' }, '12:01', 'It will be read in a moment. You may leave this page.'],
    [{ position: 419 }, '12:01', '41% has been read. It goes on when you leave this page.'],
    [{ bytes: 0 }, '12:01', '0% has been read. It goes on when you leave this page.'],
    [
      { position: 419 },
      '12:31',
      'Nothing has been read for half an hour. Tell your administrator, or send the file again.',
    ],
    [{ status: 'done' }, '23:00', 'The whole file has been read.'],
    [
      { status: 'stopped', failure: 'file-gone' },
      '12:01',
      'The file was not there any more when it was to be read. Send it again. What had been read until then stays.',
    ],
  ] as const)('of %o at %s', (changed, time, sentence) => {
    expect(howFar(run(changed), new Date(`2026-11-21T${time}:00Z`))).toBe(sentence);
  });
});
