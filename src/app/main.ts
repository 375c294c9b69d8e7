import { Command } from 'commander';
import { auditVerify } from './commands/audit-verify.ts';
import { start } from './commands/start.ts';
import { explain } from './explain.ts';

const rooted = new Command('rooted').description(
  'Finds children at risk of exclusion early, gets the right help to the whole family, and proves what worked.',
);

rooted.command('start').description('serves the pages').action(start);

const audit = rooted.command('audit').description('the record of who looked and who changed what');
audit
  .command('verify')
  .description('says whether the audit is as it was sealed, and where it is not')
  .option('--anchor <file>', 'heads kept outside (heads.jsonl), which also show a chain made anew')
  .option('--key <file>', 'the public key of the heads; default: beside them')
  .action(auditVerify);

try {
  await rooted.parseAsync();
  process.exit(0);
} catch (error) {
  process.stderr.write(`${explain(error) ?? (error instanceof Error ? error.stack : String(error))}\n`);
  process.exit(1);
}
