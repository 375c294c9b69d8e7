import type { NamedPerson } from '#modules/people/index.ts';
import type { WorkInShort } from '#modules/plans/index.ts';
import type { HelpRequest } from '../help-requests.queries.ts';

/** A request for help with the child as they are called, and what the officer did. */
export type NamedHelpRequest = HelpRequest & { readonly child: NamedPerson; readonly work: WorkInShort | undefined };
