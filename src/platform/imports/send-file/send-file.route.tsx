import { enqueue } from '../../jobs/job.ts';
import type { Asked } from '../../web/request.ts';
import type { Done, GetRoute, PostRoute, Posted, Refused, Sight } from '../../web/route.ts';
import { removeFile } from '../file-text.ts';
import type { ImportJob } from '../import-job.ts';
import type { ImportKind } from '../import-kind.ts';
import { importsPaths } from '../imports.paths.ts';
import { listRuns } from '../imports.queries.ts';
import { type Recognised, WrongFile, recogniseFile } from '../recognise-file.ts';
import { startRun } from '../start-run.ts';
import { SendFilePage, type SendFileProps } from './send-file.page.tsx';

const RUNS_PER_PAGE = 25;
const NEEDS = 'imports:send-file';

/** What this actor may bring in. */
export const kindsFor = (kinds: readonly ImportKind[], { actor }: Asked): ImportKind[] =>
  kinds.filter(({ needs }) => actor.permissions.has(needs));

/** The list of files sent, and the form to send another. What is wrong with a file is known only from the file. */
export function sendFileRoute(kinds: readonly ImportKind[], job: ImportJob): [GetRoute, PostRoute] {
  const sight = async (asked: Asked, error?: string): Promise<Sight> => {
    const loaded = await load(asked, kindsFor(kinds, asked));
    return { title: 'Imports', view: (shown) => <SendFilePage {...loaded} shown={shown} error={error} /> };
  };
  const get: GetRoute = { method: 'get', path: importsPaths.imports, needs: NEEDS, answer: (asked) => sight(asked) };
  const post: PostRoute = {
    method: 'post',
    path: importsPaths.imports,
    needs: NEEDS,
    drafts: undefined,
    answer: (asked, posted) => receive(asked, posted, kindsFor(kinds, asked), job),
    showAgain: (asked, _typed, errors) => sight(asked, errors['file']),
  };
  return [get, post];
}

async function load({ tx, query }: Asked, kinds: readonly ImportKind[]): Promise<SendFileProps> {
  const labels = new Map(kinds.map(({ kind, label }) => [kind, label]));
  const page = Math.max(1, Math.trunc(Number(query['page'])) || 1);
  const runs = await listRuns(tx, [...labels.keys()], (page - 1) * RUNS_PER_PAGE, RUNS_PER_PAGE + 1);
  return { kinds: labels, runs: runs.slice(0, RUNS_PER_PAGE), page, hasNext: runs.length > RUNS_PER_PAGE };
}

async function receive(
  { tx, actor }: Asked,
  { files }: Posted,
  kinds: readonly ImportKind[],
  job: ImportJob,
): Promise<Done | Refused | undefined> {
  const { file } = files;
  if (!file) return { refused: { file: 'Choose a file' } };
  const recognised = await recognise(file.path, kinds);
  if (typeof recognised === 'string') {
    await removeFile(file.path);
    return { refused: { file: recognised } };
  }
  const run = await startRun(tx, actor, 'page', file, recognised);
  await enqueue(tx, job, { run: run!.id }, { author: actor });
  return { to: importsPaths.run(run!.urlId), flash: `The file has come. It holds: ${recognised.kind.label}.` };
}

/** A sentence where the file cannot be brought in. */
async function recognise(path: string, kinds: readonly ImportKind[]): Promise<Recognised | string> {
  try {
    return await recogniseFile(path, kinds);
  } catch (error) {
    if (error instanceof WrongFile) return error.message;
    throw error;
  }
}
