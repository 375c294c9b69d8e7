import { z } from 'zod';
import type { Ours } from '../../entry/ours.ts';
import { idNamed } from '../../entry/id-named.ts';
import type { Location } from '../../desk/kept-service.ts';
import { type ServiceEntry, organisationEntry, serviceEntry } from '../../entry/entry.ts';

/** A service as it came: what we understand of it, or why not. */
export type Came = {
  readonly id: string;
  readonly name: string;
  /** In a table. */ readonly row?: number | undefined;
  /** Where it is that must not be found; of a table only. */ readonly kept?: Location;
} & (
  | {
      readonly entry: ServiceEntry;
      /** Beside its entry; of a table only. */ readonly ours?: Ours;
    }
  | { readonly wrong: string }
);

const NO_ID = 'id: it has none, or one that is no UUID';
/** A service is some pages of text at most; in characters. */
const LARGEST = 300_000;
const TOO_LARGE =
  'it is too large: more than 300,000 characters. Is there a picture or a whole web page in its description?';
const uuid = z.uuid();
/** Cut between characters, not through one. */
const inShort = (name: string): string => [...name].slice(0, 200).join('');

const labelled = z.looseObject({ id: z.string().optional(), name: z.string().optional() });

/**
 * Reads one service with its organisation. What Open Referral allows and we do not know is kept; what is null is left out,
 * as if it had not been said. One without an id of its own could not be found again: it is not understood.
 */
export function understandService(came: unknown): Came {
  const bare = withoutNulls(came);
  const { id, name = 'Without a name' } = labelled.safeParse(bare).data ?? {};
  const whole = JSON.stringify(bare) ?? '';
  if (!id || !uuid.safeParse(id.toLowerCase()).success)
    return { id: idNamed('service', whole), name: inShort(name), wrong: NO_ID };
  const known = { id: id.toLowerCase(), name: inShort(name) };
  if (whole.length > LARGEST) return { ...known, wrong: TOO_LARGE };
  const read = withProvider.safeParse(bare);
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

const acceptable = (text: string): string => text.replaceAll('\u0000', '').toWellFormed();

/** Deeper than any service is: what lies below is left out. */
const DEEPEST = 20;

/** Without nulls, and without characters that PostgreSQL refuses. */
function withoutNulls(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return acceptable(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return undefined;
  if (Array.isArray(value)) return value.filter((one) => one !== null).map((one) => withoutNulls(one, depth + 1));
  const entries = Object.entries(value).filter(([, one]) => one !== null);
  return Object.fromEntries(entries.map(([name, one]) => [acceptable(name), withoutNulls(one, depth + 1)]));
}
