import type { NamedPerson } from '#modules/people/index.ts';
import type { HelpRequest } from '../help-requests.queries.ts';

/** A request for help with the child as they are called. */
export type NamedHelpRequest = HelpRequest & { readonly child: NamedPerson };
