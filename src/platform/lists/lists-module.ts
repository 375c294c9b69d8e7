import type { Module } from '../module.ts';
import { setHandlingNoteRoute } from './set-handling-note/set-handling-note.route.tsx';

/** What is of no one list: the note over what leaves. `keepers`: the roles that may set it for their organisation. */
export const listsModule = (keepers: readonly string[]): Module => ({
  name: 'lists',
  permissions: { 'lists:set-handling-note': keepers },
  routes: [setHandlingNoteRoute],
  navigation: [],
  jobs: [],
});
