import type { Failure, Run, RunStatus, Source } from './run.ts';

export const STATUS_LABELS: Record<RunStatus, string> = {
  waiting: 'Waiting',
  running: 'Being read',
  done: 'Read',
  stopped: 'Stopped',
};

export const STATUS_COLOURS: Record<RunStatus, string> = {
  waiting: 'govuk-tag--grey',
  running: 'govuk-tag--blue',
  done: 'govuk-tag--green',
  stopped: 'govuk-tag--red',
};

export const SOURCE_LABELS: Record<Source, string> = {
  page: 'Sent on this page',
  command: 'Sent by command',
  'drop-folder': 'Found in the drop folder',
};

/** Why a run stopped, and what to do. */
export const FAILURE_SENTENCES: Record<Failure, string> = {
  'not-allowed': 'Whoever sent it may not bring in files of this kind any more. Somebody who may can send it again.',
  'file-gone': 'The file was not there any more when it was to be read. Send it again.',
  'not-recognised': 'Its headings could not be read any more. Send it again.',
  'step-failed': 'Something broke while it was being read. Send it again; if it stops again, tell your administrator.',
};

/** A run that has not moved for this long waits for somebody to look at it. */
const STALLED_MS = 30 * 60_000;

/** How far a run is, in a sentence. `now` tells a run that goes on from one that nobody is reading. */
export function howFar(run: Run, now: Date): string {
  if (run.status === 'done') return 'The whole file has been read.';
  if (run.status === 'stopped') return `${FAILURE_SENTENCES[run.failure!]} What had been read until then stays.`;
  if (now.getTime() - run.movedAt.getTime() > STALLED_MS)
    return 'Nothing has been read for half an hour. Tell your administrator, or send the file again.';
  if (run.status === 'waiting') return 'It will be read in a moment. You may leave this page.';
  return `${percentRead(run)}% has been read. It goes on when you leave this page.`;
}

const percentRead = ({ position, bytes }: Run): number => Math.floor((position * 100) / Math.max(1, bytes));

export const isMoving = ({ status }: Run): boolean => status === 'waiting' || status === 'running';

/** Counts as people write them: 1,234. */
export const count = (number: number): string => number.toLocaleString('en-GB');
