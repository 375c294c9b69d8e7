import { foldPostcode } from '../identity/names.rules.ts';

export const LIVES = ['all-the-time', 'part-of-the-week', 'now-and-then'] as const;

/** How much of their time somebody lives in a home; null where nobody said. */
export type Lives = (typeof LIVES)[number] | null;

/** That somebody lives at an address. */
export type HomeRow = {
  readonly personId: string;
  /** Lines of an address, a new line between them. */
  readonly lines: string;
  readonly postcode: string | null;
  readonly lives: Lives;
};

/** A home and who lives there. */
export type Home = {
  /** 'Home', or 'Home A', 'Home B' where there are several. */
  readonly name: string;
  /** In one line. */
  readonly address: string;
  readonly residents: readonly { readonly id: string; readonly lives: Lives }[];
};

export const LIVES_LABELS: Record<NonNullable<Lives>, string> = {
  'all-the-time': 'all the time',
  'part-of-the-week': 'part of the week',
  'now-and-then': 'now and then',
};

/** In one line. */
export const inOneLine = ({ lines, postcode }: Pick<HomeRow, 'lines' | 'postcode'>): string =>
  [...lines.split('\n'), postcode].filter(Boolean).join(', ');

/** Homes in the order in which they are first lived in. Addresses are one that differ in capitals, spaces and commas only. */
export function homesOf(rows: readonly HomeRow[]): Home[] {
  const byAddress = [
    ...Map.groupBy(rows, ({ lines, postcode }) => `${folded(lines)}${foldPostcode(postcode ?? '')}`).values(),
  ];
  return byAddress.map((same, i) => ({
    name: byAddress.length === 1 ? 'Home' : `Home ${String.fromCharCode('A'.charCodeAt(0) + i)}`,
    address: inOneLine(same[0]!),
    residents: [...Map.groupBy(same, ({ personId }) => personId)].map(([id, saidOf]) => ({
      id,
      lives: saidOf.find(({ lives }) => lives !== null)?.lives ?? null,
    })),
  }));
}

const folded = (address: string): string =>
  address
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<!\p{N}) | (?!\p{N})/gu, '');
