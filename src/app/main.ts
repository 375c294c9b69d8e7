import { Command, Option } from 'commander';
import { ROLES } from '#modules/access/index.ts';
import { auditVerify } from './commands/audit-verify.ts';
import { backup } from './commands/backup.ts';
import { USUAL_DEMONSTRATION, demo } from './commands/demo.ts';
import { importCommand } from './commands/import.ts';
import { jobs } from './commands/jobs.ts';
import { migrate } from './commands/migrate.ts';
import { restore } from './commands/restore.ts';
import { start } from './commands/start.ts';
import { userAdd } from './commands/user-add.ts';
import { userCode } from './commands/user-code.ts';
import { ATTENDANCE_LAYOUTS } from './demo/borough/files/attendance-sheet.ts';
import { explain } from './explain.ts';

const rooted = new Command('rooted').description(
  'Finds children at risk of exclusion early, gets the right help to the whole family, and proves what worked.',
);

rooted
  .command('start')
  .description('serves the pages')
  .action(() => start());

rooted.command('jobs').description('does the jobs in a process of their own (PostgreSQL only)').action(jobs);

const user = rooted.command('user').description('who may sign in');

user
  .command('add')
  .description('adds a user; on an empty installation, the first administrator')
  .requiredOption('--name <name>', 'what they are called')
  .requiredOption('--user-name <user name>', 'what they sign in with, such as their e-mail address')
  .requiredOption('--organisation <name>', 'which organisation they work for')
  .addOption(new Option('--role <role>', 'what they do there').choices(ROLES).makeOptionMandatory())
  .option('--area <name>', 'the local area; needed for the first user only')
  .action(userAdd);

user
  .command('code')
  .description('prints the code of the second step for a user of the demonstration')
  .argument('<user name>')
  .action(userCode);

rooted
  .command('demo')
  .description('fills an empty database with a fictional borough')
  .option('--pupils <number>', 'how many pupils', String(USUAL_DEMONSTRATION.pupils))
  .option('--seed <number>', 'the same seed makes the same borough', String(USUAL_DEMONSTRATION.seed))
  .option('--today <day>', 'the day on which it is, like 2026-11-20; default: today')
  .option('--files <folder>', 'also writes the files that the schools would send')
  .option('--faults <number>', 'how many faults to plant in the files of each school', '0')
  .addOption(
    new Option('--year <year>', 'which school year the files are of').choices(['last', 'this', 'both']).default('this'),
  )
  .addOption(
    new Option(
      '--layout <layout>',
      'a row for each session, for each pupil and week, or for each pupil with a column for each session',
    )
      .choices(ATTENDANCE_LAYOUTS)
      .default('long'),
  )
  .option('--files-only', 'writes the files and leaves the database alone')
  .action(demo);

rooted
  .command('import')
  .description('brings in a file as a user')
  .argument('<kind>', 'what the file holds: schools, terms, pupils, attendance, suspensions, postcodes')
  .argument('<file>')
  .requiredOption('--as <user name>', 'whose organisation the file is from')
  .action(importCommand);

rooted
  .command('migrate')
  .description('brings the database to the newest migration, as its owner, and ends')
  .action(migrate);

rooted
  .command('backup')
  .description('writes the whole database and all attached files to one new file')
  .argument('<file>')
  .action(backup);

rooted
  .command('restore')
  .description('fills an empty database from a backup, of either kind of database')
  .argument('<file>')
  .action(restore);

rooted
  .command('audit')
  .description('the record of who looked and who changed what')
  .command('verify')
  .description('says whether the audit is as it was sealed, and where it is not')
  .option('--anchor <file>', 'heads kept outside (heads.jsonl), which also show a chain made anew')
  .option('--key <file>', 'the public key of the heads; default: beside them')
  .action(auditVerify);

try {
  await rooted.parseAsync();
  process.exit();
} catch (error) {
  process.stderr.write(`${explain(error) ?? (error instanceof Error ? error.stack : String(error))}\n`);
  process.exit(1);
}
