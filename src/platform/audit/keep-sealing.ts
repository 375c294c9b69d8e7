import type { Database } from '../database/database.ts';
import type { Log } from '../log.ts';
import { anchorHead } from './anchor.ts';
import { sealAudit } from './seal.ts';

const EVERY_MS = 20_000;

/** Seals the audit every 20 seconds until stopped, and once more then; each new head leaves for the folder. */
export function keepSealing(database: Database, anchors: string, log: Log): { stop(): Promise<void> } {
  let anchored = -1;
  let last: Promise<void> = Promise.resolve();
  const round = async (): Promise<void> => {
    try {
      const head = await sealAudit(database);
      if (!head || head.place === anchored) return;
      await anchorHead(anchors, head, new Date());
      anchored = head.place;
    } catch (error) {
      log.problem('audit-not-sealed', error);
    }
  };
  const timer = setInterval(() => {
    last = last.then(round);
  }, EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await last.then(round);
    },
  };
}
