import { type LocalDate, inWords } from '#kernel/local-date.ts';
import type { State } from '../kept-service.ts';

const SAID_BY: Readonly<Record<string, string>> = {
  provider: 'the service itself',
  curator: 'a curator of the directory',
  practitioner: 'somebody who rang',
  answer: 'its answer to somebody who asked',
};

type Says = { state: State | null; weeks: number | null; saidBy: string | null; saidOn: LocalDate | null };

/** Whether it can take somebody now, who says so and when; never a name. */
export function availableInWords({ state, weeks, saidBy, saidOn }: Says): string {
  if (state === null || saidOn === null) return 'Nobody has said';
  return `${stateInWords(state, weeks)}, says ${SAID_BY[saidBy ?? ''] ?? 'somebody'}, ${inWords(saidOn)}`;
}

function stateInWords(state: State, weeks: number | null): string {
  if (state === 'yes') return 'Yes';
  if (state === 'full') return 'Full';
  return weeks === null ? 'Waiting list' : `Waiting, about ${weeks} ${weeks === 1 ? 'week' : 'weeks'}`;
}
