import { enqueue } from '../../jobs/job.ts';
import { loadList } from '../../lists/load-list.ts';
import type { Asked } from '../../web/request.ts';
import type { Done, Refused, Sight } from '../../web/answer.ts';
import type { GetRoute, PostRoute, Posted } from '../../web/route.ts';
import { removeFile } from '../file-text.ts';
import type { ImportJob } from '../import-job.ts';
import type { ImportKind } from '../import-kind.ts';
import { importsPaths } from '../imports.paths.ts';
import { type Recognised, WrongFile, recogniseFile } from '../recognise-file.ts';
import { startRun } from '../start-run.ts';
import { kindsFor, listRuns } from './list-runs.tsx';
import { SendFilePage } from './send-file.page.tsx';

const NEEDS = 'imports:send-file';

/** The list of files sent, and the form to send another. What is wrong with a file is known only from the file. */
export function sendFileRoute(kinds: readonly ImportKind[], job: ImportJob): [GetRoute, PostRoute] {
  const runs = listRuns(kinds);
  const sight = async (asked: Asked, error?: string): Promise<Sight | undefined> => {
    const loaded = await loadList(runs, asked);
    return loaded && { title: 'Imports', view: (shown) => <SendFilePage runs={loaded} shown={shown} error={error} /> };
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
