import { sql } from 'kysely';
import { z } from 'zod';
import { allow } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { Column } from '#platform/web/column.tsx';
import { text } from '#platform/web/fields.ts';
import { field } from '#platform/web/form-fields.ts';
import { form } from '#platform/web/form-route.ts';
import { Form } from '#platform/web/form.tsx';
import { govukTextarea } from '#platform/web/govuk/macros.ts';
import { needsPaths } from '../needs.paths.ts';
import { findNeed } from '../needs.queries.ts';
import { trailToNeeds } from '../trail-to-needs.ts';

const LONGEST = 100;
const MISSING = 'Write what people say, each on a line';

const linesOf = (typed: string): string[] =>
  [...new Set(typed.split('\n').map((line) => line.trim().replaceAll(/\s+/g, ' ').toLowerCase()))].filter(
    (line) => line !== '',
  );

const fields = z.object({
  words: text(MISSING, 5_000).refine(
    (typed) => linesOf(typed).every((line) => line.length <= LONGEST),
    `Each line must be ${LONGEST} characters or fewer`,
  ),
});

/** Those that are there already stay as they are. */
async function addWords(tx: Tx, needId: string, words: readonly string[]) {
  const { rows } = await sql<{ said: string }>`
    insert into directory.synonym (said, term_id, source)
    select w, ${needId}::uuid, 'The area’s own.' from unnest(${words}::text[]) w on conflict do nothing returning said`.execute(
    tx,
  );
  const added = rows.map(({ said }) => said).toSorted();
  await recordAudit(tx, 'directory.words-changed', [], { need: needId, added });
  return allow(added.length);
}

export const addWordsRoute = form({
  path: needsPaths.addWords(':term'),
  needs: 'directory:curate',
  title: 'Add what people say for a need',
  fields,
  load: ({ tx, params }) => findNeed(tx, params['term']!),
  trail: (need) => trailToNeeds(need),
  view: (need, entry, shown) => (
    <Column caption={need.name} heading="What do people say for it?">
      <Form shown={shown} send="Add the words">
        {govukTextarea({
          ...field(entry, 'words'),
          label: { text: 'Words or phrases, each on a line', classes: 'govuk-label--s' },
          hint: { text: 'As families, children and teachers say it. Slips of the pen are found by themselves.' },
        })}
      </Form>
    </Column>
  ),
  save: ({ tx }, { words }, need) => addWords(tx, need.id, linesOf(words)),
  refusals: {},
  done: (added, need) => ({
    to: needsPaths.need(need.id),
    flash: added === 0 ? 'They were there already.' : `${added} ${added === 1 ? 'is' : 'are'} added.`,
  }),
});
