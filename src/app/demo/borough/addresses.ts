import { STREETS } from './data/places.ts';
import type { Random } from './random.ts';

export type Address = {
  readonly line1: string;
  readonly line2: string;
  readonly town: string;
  /** Empty where nobody wrote it down. */
  readonly postcode: string;
};

export type Street = {
  readonly cluster: number;
  readonly town: string;
  readonly ward: number;
  readonly street: number;
};

/** The letters that may stand after the digit of a postcode's second half. */
const LETTERS = 'ABDEFGHJLNPQRSTUWXYZ';

export const STREETS_IN_A_WARD = 40;

/** There is no postcode area ZZ. Every street of a ward has a postcode of its own. */
export const postcodeOf = ({ cluster, ward, street }: Street): string =>
  `ZZ${cluster + 1} ${ward + 1}${LETTERS[Math.floor(street / 20)]!}${LETTERS[street % 20]!}`;

/** A place on one of the forty streets of a ward; `number` may be empty, as a school's is. */
export function addressOn(street: Street, number: string, flat = ''): Address {
  const name = STREETS[(street.ward * STREETS_IN_A_WARD + street.cluster * 7 + street.street) % STREETS.length]!;
  const line = `${number} ${name}`.trim();
  return {
    line1: flat || line,
    line2: flat ? line : '',
    town: street.town,
    postcode: postcodeOf(street),
  };
}

export function drawAddress(cluster: number, town: string, ward: number, random: Random): Address {
  const street = random.below(STREETS_IN_A_WARD);
  const flat = random.chance(0.15) ? `Flat ${random.between(1, 24)}` : '';
  const address = addressOn({ cluster, town, ward, street }, String(random.between(1, 120)), flat);
  return random.chance(0.015) ? { ...address, postcode: '' } : address;
}

/** Numbers that Ofcom keeps for drama: nobody answers them. */
const MOBILE = '07700 900';
const LANDLINE = '01632 960';

const lastThree = (number: number): string => String(number % 1000).padStart(3, '0');

export const schoolPhone = (number: number): string => LANDLINE + lastThree(number);

export const drawPhone = (random: Random): string =>
  (random.chance(0.9) ? MOBILE : LANDLINE) + lastThree(random.below(1000));
