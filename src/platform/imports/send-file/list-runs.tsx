import { sql } from 'kysely';
import { choice } from '../../lists/filters.ts';
import type { List } from '../../lists/list.ts';
import { when } from '#kernel/when.ts';
import { Tag } from '../../web/govuk/tag.tsx';
import type { Asked } from '../../web/request.ts';
import type { ImportKind } from '../import-kind.ts';
import { importsPaths } from '../imports.paths.ts';
import { listRunsById } from '../imports.queries.ts';
import type { Run } from '../run.ts';
import { STATUS_COLOURS, STATUS_LABELS } from '../run-words.ts';

/** What this actor may bring in: labels by kind. */
export type RunsContext = { readonly kinds: Readonly<Record<string, string>> };

/** What this actor may bring in. */
export const kindsFor = (kinds: readonly ImportKind[], { actor }: Pick<Asked, 'actor'>): ImportKind[] =>
  kinds.filter(({ needs }) => actor.permissions.has(needs));

/** The files that the actor's organisation sent, of kinds that the actor may bring in. */
export const listRuns = (kinds: readonly ImportKind[]): List<RunsContext, Run> => ({
  name: 'imports.runs',
  path: importsPaths.imports,
  title: 'Imports',
  rows: ['file sent', 'files sent'],
  needs: 'imports:send-file',
  exports: 'imports:export',
  prepare: async (asked) => ({
    kinds: Object.fromEntries(kindsFor(kinds, asked).map(({ kind, label }) => [kind, label])),
  }),
  from: () => sql`imports.run r`,
  id: sql`r.id`,
  where: (context) => sql`r.kind = any (${Object.keys(context.kinds)})`,
  filters: {
    kind: choice({
      label: 'What it holds',
      options: (context: RunsContext) => context.kinds,
      where: (kind) => sql`r.kind = ${kind}`,
    }),
    status: choice({ label: 'How far', options: STATUS_LABELS, where: (status) => sql`r.status = ${status}` }),
  },
  order: { words: 'Newest first', by: sql`r.asked_at desc` },
  columns: [
    { header: 'Sent', moment: ({ askedAt }) => askedAt, sort: sql`r.asked_at`, shows: (run) => <RunLink run={run} /> },
    { header: 'What it holds', text: ({ kind }, context) => context.kinds[kind] ?? null },
    {
      header: 'How far',
      text: ({ status }) => STATUS_LABELS[status],
      shows: ({ status }) => <Tag text={STATUS_LABELS[status]} classes={STATUS_COLOURS[status]} />,
    },
    {
      header: 'Rows stored',
      number: ({ added, changed, unchanged }) => added + changed + unchanged,
      sort: sql`r.added + r.changed + r.unchanged`,
    },
    { header: 'Rows refused', number: ({ refused }) => refused, sort: sql`r.refused` },
  ],
  describe: listRunsById,
  nothing: 'Your organisation has sent no files yet.',
});

const RunLink = ({ run }: { run: Run }) => (
  <a class="govuk-link" href={importsPaths.run(run.urlId)}>
    {when(run.askedAt)}
  </a>
);
