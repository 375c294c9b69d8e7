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

async function addOtherWord(tx: Tx, { said, means }: z.infer<typeof fields>) {
  await sql`
    insert into directory.synonym (said, means, source) values (${said}, ${means}, 'The area’s own.')
    on conflict do nothing`.execute(tx);
  await recordAudit(tx, 'directory.words-changed', [], { added: 1 });
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
    const { numAffectedRows } = await sql`
      delete from directory.synonym where id::text = ${word} and means is not null`.execute(tx);
    if (numAffectedRows !== 1n) return undefined;
    await recordAudit(tx, 'directory.words-changed', [], { removed: 1 });
    return { to: needsPaths.otherWords, flash: 'The words are taken out.' };
  },
});

export const otherWordsRoutes = [otherWordsRoute, removeOtherWordRoute];
