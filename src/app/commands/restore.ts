import { Attachments } from '#platform/attachments/attachments.ts';
import { verifyAudit } from '#platform/audit/verify.ts';
import { checkBackup } from '#platform/backup/check-backup.ts';
import { restoreBackup } from '#platform/backup/restore-backup.ts';
import { migrationsOnDisk } from '#platform/database/migrations-on-disk.ts';
import { Explained } from '#platform/explained.ts';
import { attachmentsIn } from '../attachments-in.ts';
import { readConfig } from '../config.ts';
import { openPrepared } from '../open-database.ts';
import { refuseWithoutOwner } from '../refuse-without-owner.ts';
import { say } from '../say.ts';
import { showProgress } from '../show-progress.ts';

/** `rooted restore FILE`: fills an empty database, and says that everything came back as it was. */
export async function restore(file: string): Promise<void> {
  const config = readConfig();
  refuseWithoutOwner(config);
  const migrations = migrationsOnDisk(process.cwd());
  const backup = await checkBackup(file, migrations);
  say(`The backup of ${backup.takenAt} is whole: ${backup.sha256}`);
  const attachments = new Attachments(attachmentsIn(config));
  const progress = showProgress('Restoring');
  const database = await openPrepared(config, (client, login) =>
    restoreBackup({ client, login, file, backup, migrations, attachments, progress }),
  );
  try {
    say(`${Object.keys(backup.manifest.tables).length} tables are as they were.`);
    const verdict = await verifyAudit(database);
    if (!verdict.sound) throw new Explained('The audit was not sound when it was backed up: rooted audit verify.');
    say(`The audit verifies: ${verdict.sealed} sealed entries.`);
  } finally {
    await database.close();
  }
}
