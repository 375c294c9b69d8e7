import { Attachments } from '#platform/attachments/attachments.ts';
import { type BackupTaken, writeBackup } from '#platform/backup/write-backup.ts';
import { attachmentsIn } from '../attachments-in.ts';
import { readConfig } from '../config.ts';
import { openPrepared } from '../open-database.ts';
import { refuseWithoutOwner } from '../refuse-without-owner.ts';
import { say } from '../say.ts';

/** `rooted backup FILE`: everything as it is at one moment, in one file. A server is served meanwhile. */
export async function backup(file: string): Promise<void> {
  const config = readConfig();
  refuseWithoutOwner(config);
  const attachments = new Attachments(attachmentsIn(config));
  const database = await openPrepared(config, async (owner) => {
    tell(file, await writeBackup(owner, file, attachments, new Date()));
  });
  await database.close();
}

function tell(file: string, { tables, files, filesMissing, sha256 }: BackupTaken): void {
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
  say(`${rows} rows of ${Object.keys(tables).length} tables and ${files} attached files are in ${file}.`);
  say(`Note this elsewhere: ${sha256}`);
  if (filesMissing === 0) return;
  say(`${filesMissing} attached files were not there, or not as they were kept: they are not in the backup.`);
  process.exitCode = 2;
}
