import { sql } from 'kysely';
import { z } from 'zod';
import { allow } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { pageAsked } from '#platform/web/paging.rules.ts';
import { action } from '#platform/web/route.ts';
import { needsPaths } from '../needs.paths.ts';
import { listOtherWords } from '../needs.queries.ts';
import { trailToNeeds } from '../trail-to-needs.ts';
import { OtherWordsPage } from './other-words.page.tsx';

const fields = z.object({
  said: text('Write what people say', 100).transform((typed) => typed.toLowerCase()),
  means: text('Write the words to look for too', 200),
});

type Words = z.infer<typeof fields>;

/** Which words they are: the area's data, that name nobody. */
const inAudit = ({ said, means }: Words): string => `${said}: ${means}`;

async function addOtherWord(tx: Tx, { said, means }: Words) {
  const { rows } = await sql<Words>`
    insert into directory.synonym (said, means, source) values (${said}, ${means}, 'The area’s own.')
    on conflict do nothing returning said, means`.execute(tx);
  await recordAudit(tx, 'directory.words-changed', [], { added: rows.map(inAudit) });
  return allow(undefined);
}

const otherWordsRoute = form({
  path: needsPaths.otherWords,
  needs: 'directory:curate',
  title: 'Words that mean other words',
  fields,
  async load({ tx, query }) {
    const page = pageAsked(query);
    return { page, ...(await listOtherWords(tx, page)) };
  },
  trail: () => trailToNeeds(),
  view: (loaded, entry, shown) => <OtherWordsPage {...loaded} entry={entry} shown={shown} />,
  save: ({ tx }, typed) => addOtherWord(tx, typed),
  refusals: {},
  done: () => ({ to: needsPaths.otherWords, flash: 'The words are added.' }),
});

const removeOtherWordRoute = action({
  path: needsPaths.removeOtherWord,
  needs: 'directory:curate',
  async perform({ tx }, { typed }) {
    const word = typed['word'];
    if (typeof word !== 'string') return undefined;
    const { rows } = await sql<Words>`
      delete from directory.synonym where id::text = ${word} and means is not null returning said, means`.execute(tx);
    if (rows.length === 0) return undefined;
    await recordAudit(tx, 'directory.words-changed', [], { removed: rows.map(inAudit) });
    return { to: needsPaths.otherWords, flash: 'The words are taken out.' };
  },
});

export const otherWordsRoutes = [otherWordsRoute, removeOtherWordRoute];
