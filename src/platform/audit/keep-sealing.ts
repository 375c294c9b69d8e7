import type { Database } from '../database/database.ts';
import type { Log } from '../log.ts';
import { repeat } from '../repeat.ts';
import { anchorHead } from './anchor.ts';
import { sealAudit } from './seal.ts';

const EVERY_MS = 20_000;

/** Seals the audit every 20 seconds until stopped, and once more then; each new head leaves for the folder. */
export function keepSealing(database: Database, anchors: string, log: Log): { stop(): Promise<void> } {
  let anchored = -1;
  const seal = async () => {
    const head = await sealAudit(database);
    if (head && head.place !== anchored) {
      await anchorHead(anchors, head, new Date());
      anchored = head.place;
    }
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
