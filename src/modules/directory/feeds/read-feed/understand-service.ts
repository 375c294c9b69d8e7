import { z } from 'zod';
import { newId } from '#kernel/id.ts';
import { type ServiceEntry, organisationEntry, serviceEntry } from '../../entry/entry.ts';

/** A service as it came: what we understand of it, or why not. */
export type Came =
  | { readonly id: string; readonly name: string; readonly entry: ServiceEntry }
  | { readonly id: string; readonly name: string; readonly wrong: string };

const NO_ID = 'id: it has none, or one that is no UUID';
const uuid = z.uuid();
const labelled = z.looseObject({ id: z.string().optional(), name: z.string().optional() });

/**
 * Reads one service with its organisation. What Open Referral allows and we do not know is kept; what is null is left out,
 * as if it had not been said. One without an id of its own could not be found again: it is not understood.
 */
export function understandService(came: unknown): Came {
  const bare = withoutNulls(came);
  const { id, name = 'Without a name' } = labelled.safeParse(bare).data ?? {};
  if (!id || !uuid.safeParse(id.toLowerCase()).success) return { id: newId(), name: name.slice(0, 200), wrong: NO_ID };
  const read = withProvider.safeParse(bare);
  const known = { id: id.toLowerCase(), name: name.slice(0, 200) };
  if (!read.success) return { ...known, wrong: whatIsWrong(read.error) };
  const { organization } = read.data;
  const provider = { ...organization, id: organization.id.toLowerCase() };
  return { ...known, entry: { ...read.data, id: known.id, organization: provider } };
}

const withProvider = serviceEntry.extend({ organization: organisationEntry });

/** The first few things that are wrong, as a path and what was expected. */
const whatIsWrong = ({ issues }: z.ZodError): string =>
  issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.join('.') || 'service'}: ${message}`)
    .join('; ');

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => one !== null).map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== null);
  return Object.fromEntries(entries.map(([name, one]) => [name, withoutNulls(one)]));
}
