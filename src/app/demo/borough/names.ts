import { GIVEN_NAMES, SINGLE_NAMES, type Tradition } from './data/given-names.ts';
import { LONG_SURNAMES, SURNAMES } from './data/surnames.ts';
import type { Random } from './random.ts';

export type Sex = 'F' | 'M';

export type Name = { readonly forename: string; readonly middleNames: string; readonly surname: string };

const TRADITIONS = Object.keys(GIVEN_NAMES) as Tradition[];
const WEIGHTS = TRADITIONS.map((tradition) => GIVEN_NAMES[tradition].perThousand);

export const drawTradition = (random: Random): Tradition => TRADITIONS[random.weighted(WEIGHTS)]!;

export const drawSurname = (tradition: Tradition, random: Random): string =>
  random.chance(0.002) ? random.pick(LONG_SURNAMES) : random.pick(SURNAMES[tradition]);

export const drawGivenName = (tradition: Tradition, sex: Sex, random: Random): string =>
  random.pick(GIVEN_NAMES[tradition][sex === 'F' ? 'girls' : 'boys']);

export const drawSex = (random: Random): Sex => (random.chance(0.51) ? 'M' : 'F');

/**
 * One in a thousand has one name only. It stands in both places, because the systems of schools refuse either empty.
 */
export function drawName(tradition: Tradition, sex: Sex, surname: string, random: Random): Name {
  if (random.chance(0.001)) {
    const only = random.pick(SINGLE_NAMES);
    return { forename: only, middleNames: '', surname: only };
  }
  const middle = [0, 1, 2][random.weighted([38, 52, 10])]!;
  const forename = drawGivenName(tradition, sex, random);
  const middleNames = Array.from({ length: middle }, () => drawGivenName(tradition, sex, random));
  return { forename, middleNames: middleNames.filter((name) => name !== forename).join(' '), surname };
}

const withoutMarks = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replace(/Ł/g, 'L').replace(/ł/g, 'l');

/** A mail address that cannot be anybody's: example.org is kept for examples (RFC 2606). */
export const mailAddress = ({ forename, surname }: Name, random: Random): string =>
  `${withoutMarks(`${forename}.${surname}`)
    .replace(/[^A-Za-z.]/g, '')
    .toLowerCase()}${random.between(1, 99)}@example.org`;

const SLIPS: readonly ((name: string, random: Random) => string)[] = [
  (name) => withoutMarks(name),
  (name) => name.replace(/['-]/g, ''),
  (name) => name.replace(/-/g, ' '),
  (name) => name.replace(/([a-z])\1/, '$1'),
  (name) => name.replace(/([lnrst])(?=[aeiouy])/, '$1$1'),
  (name) => name.replace(/y/, 'i'),
  (name) => name.replace(/ie/, 'ei'),
  (name) => name.replace(/ph/, 'f'),
  (name) => name.replace(/e$/, ''),
  (name, random) => {
    const at = random.between(1, Math.max(1, name.length - 3));
    return name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2);
  },
];

/** The name as somebody else might write it: an accent or a hyphen lost, a letter doubled, two letters changed over. */
export function misspell(name: string, random: Random): string {
  const slips = SLIPS.map((slip) => slip(name, random)).filter((written) => written !== name && written.length > 1);
  return slips.length > 0 ? random.pick(slips) : name;
}
