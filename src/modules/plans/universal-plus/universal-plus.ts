import type { LocalDate } from '#kernel/local-date.ts';
import { type Level, continuumOn } from '#modules/frameworks/index.ts';
import type { Tx } from '#platform/database/database.ts';

/** One agency adds support: continuum of need, level 2, under whatever name the area gives it. */
const UNIVERSAL_PLUS = 2;

export const findUniversalPlus = (levels: readonly Level[]): Level | undefined =>
  levels.find(({ level }) => level === UNIVERSAL_PLUS);

/** What a plan of one agency about one need is called in this area: "Universal Plus plan". */
export const universalPlusName = async (tx: Tx, on: LocalDate): Promise<string> =>
  `${findUniversalPlus(await continuumOn(tx, on))?.name ?? 'Single-agency'} plan`;
