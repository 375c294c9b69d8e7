import { describe, expect, it } from 'vitest';
import { testedEngine } from '#platform/testing/test-database.ts';
import { listFiles, plantProject, readText, runTool } from './project.ts';

const COPIED = ['src', 'docs', 'scripts', 'vitest.config.ts', '.prettierrc.json', '.prettierignore'];

type Cruise = { readonly summary: { readonly violations: readonly { readonly from: string }[] } };
type Report = {
  readonly success: boolean;
  readonly testResults: readonly { readonly assertionResults: readonly { status: string; fullName: string }[] }[];
};

/** What the scripts wrote to. The rest of the project has tests of its own. */
const WRITTEN = ['src/modules/visits', 'src/modules/education', 'src/app/modules.ts', 'src/app/who-sees-what/testing'];
const ABOUT = new RegExp(WRITTEN.join('|'));

/** The embedded engine alone: what is tried is the builders' tools, not the database. */
describe.skipIf(testedEngine === 'server')('what new:module, new:task and new:list write', () => {
  it('is joined, keeps every rule, and passes its own tests', { timeout: 240_000 }, () => {
    const root = plantProject({}, COPIED);
    const write = (...args: string[]) => runTool(root, 'node', '--import', 'tsx', ...args);
    expect(write('scripts/new-module.ts', 'visits', 'what was seen at home')).toContain(
      'wrote src/modules/visits/visits.tables.ts',
    );
    expect(write('scripts/new-task.ts', 'visits', 'record-visit')).toContain('record-visit.db.test.ts');
    expect(write('scripts/new-list.ts', 'visits', 'list-visits')).toContain('list-visits.db.test.ts');
    expect(write('scripts/new-task.ts', 'education', 'record-phone-call')).toContain('-phone-call.sql');
    const tests = listFiles(root, 'src/modules/*/{list-visits,record-visit,record-phone-call}/*.test.ts');
    expect(tests).toHaveLength(3);

    const refused = runTool(root, 'tsc', '-p', '.', '--pretty', 'false').split('\n');
    expect(refused.filter((line) => ABOUT.test(line))).toEqual([]);
    expect(runTool(root, 'oxlint', '--type-aware', '--format', 'unix', ...WRITTEN)).toBe('');
    expect(runTool(root, 'prettier', '--list-different', 'config', 'docs', ...WRITTEN)).toBe('');
    const { summary } = JSON.parse(runTool(root, 'depcruise', 'src', '--output-type', 'json')) as Cruise;
    expect(summary.violations.filter(({ from }) => ABOUT.test(from))).toEqual([]);
    const rules = ['words-come-from', 'file-names', 'migrations-stay', 'values-and-types', 'architecture/catalogue'];
    const whoSees = ['who-sees-what/every-module', 'who-sees-what/every-table'];
    const projects = ['--project', 'unit', '--project', 'database'];
    const reporters = ['--reporter=json', '--outputFile.json=report.json'];
    runTool(root, 'vitest', 'run', ...reporters, ...projects, ...tests, ...rules, ...whoSees);
    const report = JSON.parse(readText(root, 'report.json')) as Report;
    const failed = report.testResults
      .flatMap((file) => file.assertionResults)
      .filter(({ status }) => status === 'failed');
    expect(failed.map(({ fullName }) => fullName)).toEqual([]);
    expect(report.success).toBe(true);
  });
});
