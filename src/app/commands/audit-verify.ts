import { dirname, join } from 'node:path';
import { newestAnchor, anchorFolder } from '#platform/audit/anchor.ts';
import { type Head, BEGINNING } from '#platform/audit/seal.ts';
import { TAMPERING, verifyAudit } from '#platform/audit/verify.ts';
import { readConfig } from '../config.ts';
import { Explained } from '#platform/explained.ts';
import { openDatabase } from '../open-database.ts';
import { say } from '../say.ts';

/** `rooted audit verify`: follows the chain of the audit, against the heads that were kept outside when named. */
export async function auditVerify({ anchor, key }: { anchor?: string; key?: string }): Promise<void> {
  const head = anchor ? await readAnchor(anchor, key) : BEGINNING;
  const database = await openDatabase(readConfig());
  try {
    const verdict = await verifyAudit(database, head);
    if (!verdict.sound) {
      const entry = verdict.entry === undefined ? '' : ` (entry ${verdict.entry})`;
      throw new Explained(`Not as it was sealed, first at place ${verdict.place}${entry}: ${TAMPERING[verdict.what]}.`);
    }
    say(`${verdict.sealed} sealed entries are as they were sealed; the content of ${verdict.erased} was erased.`);
    say(
      anchor
        ? `They fit the head kept outside, at place ${verdict.anchored}.`
        : 'No head kept outside was given: --anchor FILE.',
    );
  } finally {
    await database.close();
  }
}

async function readAnchor(heads: string, key?: string): Promise<Head> {
  try {
    return await newestAnchor(heads, key ?? join(dirname(heads), anchorFolder('').publicKey));
  } catch (error) {
    throw new Explained(error instanceof Error ? error.message : 'The file of heads cannot be read.');
  }
}
