import type { Database, Tx } from '../database/database.ts';
import { type Job, defineJob, enqueue } from '../jobs/job.ts';
import type { Settled } from './message.ts';
import { putBack, recordBounce, settle } from './messages.queries.ts';
import { type Delivering, type Prepared, prepareMessage } from './prepare-message.ts';
import { minutesBeforeNextTry } from './retry.rules.ts';
import { DELIVERY } from './send-message.ts';
import type { Sending } from './transport.ts';

/** A way out that did not answer is left alone so long, so that a queue of messages does not hold up all other work. */
const REST_MS = 60_000;

/** Sends what waits. What is done twice is sent once: a message is first said to be on its way, then sent, then settled. */
export function deliverMessages(delivering: Delivering): Job<{ messages: string[] }> {
  const restingUntil = new Map<string, number>();
  return defineJob({
    ...DELIVERY,
    async run({ payload, database, stopping }) {
      for (const id of payload.messages) {
        if (stopping.aborted) await database.as('keeper', (tx) => again(tx, id, 0));
        else await deliver(id, { ...delivering, database, restingUntil });
      }
    },
  });
}

type Work = Delivering & { readonly database: Database; readonly restingUntil: Map<string, number> };

const again = (tx: Tx, id: string, inSeconds: number): Promise<void> =>
  enqueue(tx, DELIVERY, { messages: [id] }, { inSeconds });

async function deliver(id: string, work: Work): Promise<void> {
  const { database, restingUntil, log } = work;
  const prepared = await database.as('keeper', async (tx) => {
    const found = await prepareMessage(tx, id, work, ({ name }) =>
      Math.ceil(((restingUntil.get(name) ?? 0) - Date.now()) / 1000),
    );
    if (found && 'waitSeconds' in found) await again(tx, id, found.waitSeconds);
    return found && 'letter' in found ? found : undefined;
  });
  if (!prepared) return;
  const sending = await sendOnce(prepared);
  const { message, by } = prepared;
  if (sending.came === 'later') restingUntil.set(by.name, Date.now() + REST_MS);
  // What was sent, the list of messages shows; the log is for what was not.
  if (sending.came !== 'sent')
    log.note('message', { template: message.template, by: by.name, came: sending.came, problem: problemOf(sending) });
  await database.as('keeper', (tx) => keepWhatCame(tx, prepared, sending));
}

const problemOf = (sending: Sending): string | undefined => ('problem' in sending ? sending.problem : undefined);

/** A message tried before may have gone: whoever can be asked is asked, and where nobody can, it is left to a person. */
async function sendOnce({ message, letter, by, wasLost }: Prepared): Promise<Sending> {
  if (wasLost && !by.wasSent) return { came: 'unsure', problem: 'interrupted' };
  try {
    if (message.tries > 0 && (await by.wasSent?.(letter.id))) return { came: 'sent' };
  } catch {
    return { came: 'later', problem: 'no-answer' };
  }
  return by.send(letter);
}

const SETTLED: Record<Exclude<Sending['came'], 'later'>, Settled> = {
  sent: 'sent',
  unsure: 'unsure',
  refused: 'failed',
  'address-refused': 'bounced',
};

async function keepWhatCame(tx: Tx, { message, letter }: Prepared, sending: Sending): Promise<void> {
  const { id, tries } = message;
  if (sending.came === 'later') return tryLater(tx, id, tries + 1, sending.problem);
  if (sending.came === 'address-refused') await recordBounce(tx, letter.to);
  await settle(tx, id, SETTLED[sending.came], problemOf(sending) ?? null);
}

async function tryLater(tx: Tx, id: string, tries: number, problem: string): Promise<void> {
  const minutes = minutesBeforeNextTry(tries);
  if (minutes === undefined) return settle(tx, id, 'failed', problem);
  await putBack(tx, id, problem);
  await again(tx, id, minutes * 60);
}
