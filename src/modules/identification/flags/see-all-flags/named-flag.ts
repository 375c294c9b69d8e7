import type { NamedPerson } from '#modules/people/index.ts';
import type { Flag } from '../flags.queries.ts';

/** A flag with the child as they are called. */
export type NamedFlag = Flag & { readonly child: NamedPerson };
