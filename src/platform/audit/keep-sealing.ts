import type { Database } from '../database/database.ts';
import type { Log } from '../log.ts';
import { repeat } from '../repeat.ts';
import { anchorHead } from './anchor.ts';
import { sealAudit, secondsUnsealed } from './seal.ts';

const EVERY_MS = 20_000;
/** An entry that waits longer is an alarm: a transaction somewhere on the server holds the horizon back. */
const LATE_SECONDS = 60;

/** Seals the audit every 20 seconds until stopped, and once more then; each new head leaves for the folder. */
export function keepSealing(database: Database, anchors: string, log: Log): { stop(): Promise<void> } {
  let anchored = -1;
  const seal = async () => {
    const head = await sealAudit(database);
    if (head && head.place !== anchored) {
      await anchorHead(anchors, head, new Date());
      anchored = head.place;
    }
    const seconds = await database.as('keeper', secondsUnsealed);
    if (seconds > LATE_SECONDS) log.problem('audit-seal-late', undefined, { seconds: Math.round(seconds) });
    return 'done' as const;
  };
  const failed = (error: unknown) => log.problem('audit-not-sealed', error);
  const sealing = repeat(seal, EVERY_MS, failed);
  return {
    async stop() {
      await sealing.stop();
      await seal().catch(failed);
    },
  };
}
