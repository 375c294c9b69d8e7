import { z } from 'zod';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '../../audit/record-audit.ts';
import type { Tx } from '../../database/database.ts';
import { text } from '../../web/fields.ts';
import { form } from '../../web/form-route.ts';
import { findHandlingNote, saveHandlingNote } from '../handling-note.queries.ts';
import { listPaths } from '../list.paths.ts';
import { SetHandlingNotePage } from './set-handling-note.page.tsx';

const fields = z.object({ words: text('Enter how a list is to be handled', 400) });

export const setHandlingNoteRoute = form({
  path: listPaths.handlingNote,
  needs: 'lists:set-handling-note',
  fields,
  load: ({ tx }) => findHandlingNote(tx),
  title: 'How to handle what leaves RootED',
  start: ({ words }) => ({ words }),
  view: ({ version }, entry, shown) => <SetHandlingNotePage version={version} entry={entry} shown={shown} />,
  save: ({ tx }, { words }, _, { version }) => setHandlingNote(tx, words, version),
  refusals: {
    'changed-meanwhile': {
      field: 'words',
      message: 'A colleague changed it meanwhile. Look at it, then save yours again',
    },
  },
  done: () => ({ to: listPaths.handlingNote, flash: 'The note is saved.' }),
});

async function setHandlingNote(tx: Tx, words: string, version: number): Promise<Ruling<void, 'changed-meanwhile'>> {
  if (!(await saveHandlingNote(tx, words.replaceAll(/\s+/g, ' '), version))) return refuse('changed-meanwhile');
  await recordAudit(tx, 'lists.handling-note-set');
  return allow(undefined);
}
