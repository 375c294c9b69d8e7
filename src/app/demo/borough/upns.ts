import { upnCheckLetter } from '#modules/people/index.ts';
import { BOROUGH } from './data/places.ts';
import type { Random } from './random.ts';

/** Ten letters that stand for the ten digits in a temporary number. */
const LAST_LETTERS = 'ABCDEFGHJK';

const withCheckLetter = (twelve: string): string => upnCheckLetter(twelve) + twelve;

/** Gives out unique pupil numbers, as a school does: its number, the year, then the next of a thousand. */
export type UpnOffice = {
  /** A permanent number from a school of the borough, or from one elsewhere. */
  give(laEstab: string, year: number): string;
  giveElsewhere(year: number, random: Random): string;
  /** What a school gives until it knows better: a letter stands last. */
  giveTemporary(laEstab: string, year: number): string;
};

/** `district` keeps numbers of other authorities apart between districts. */
export function openUpnOffice(district: number): UpnOffice {
  const given = new Map<string, number>();
  const next = (laEstab: string, year: number): string => {
    const first = laEstab + String(year % 100).padStart(2, '0');
    const serial = given.get(first) ?? 0;
    given.set(first, serial + 1);
    return first + String(serial).padStart(3, '0');
  };
  return {
    give: (laEstab, year) => withCheckLetter(next(laEstab, year)),
    giveElsewhere: (year, random) =>
      withCheckLetter(next(BOROUGH.otherLaNumber + String(2000 + (district % 40) * 50 + random.below(50)), year)),
    giveTemporary: (laEstab, year) => {
      const twelve = next(laEstab, year);
      return withCheckLetter(twelve.slice(0, -1) + LAST_LETTERS[Number(twelve.at(-1))]!);
    },
  };
}
