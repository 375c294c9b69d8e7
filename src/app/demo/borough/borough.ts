import type { LocalDate } from '#kernel/local-date.ts';
import { BOROUGH } from './data/places.ts';
import { type District, drawDistrict } from './district.ts';
import { fitExclusionRates } from './fit-exclusion-rates.ts';
import { type SchoolYear, twoSchoolYears } from './school-years.ts';
import { type Cluster, makeClusters, type School } from './schools.ts';
import { openSetting } from './setting.ts';
import { listOrganisations, listWorkers, type Organisation, type Worker } from './workers.ts';

export type BoroughRequest = { readonly pupils: number; readonly seed: number; readonly today: LocalDate };

/** A fictional borough. What there is little of stands here; families and marks come district by district. */
export type Borough = {
  readonly name: string;
  readonly laNumber: string;
  readonly seed: number;
  readonly today: LocalDate;
  /** Last school year and this one. */
  readonly years: readonly [SchoolYear, SchoolYear];
  readonly clusters: readonly Cluster[];
  readonly schools: readonly School[];
  readonly organisations: readonly Organisation[];
  readonly workers: readonly Worker[];
  /** One after another, the same every time: never more than about 6,000 pupils in memory. */
  districts(): Generator<District>;
};

const CLUSTERS_IN_A_DISTRICT = 3;
/** So many school names there are. */
const MOST_PUPILS = 90_000;

/** The same pupils, seed and day give the same borough, to the last mark. */
export function generateBorough({ pupils, seed, today }: BoroughRequest): Borough {
  if (pupils < 1 || pupils > MOST_PUPILS) throw new RangeError(`a borough has from 1 to ${MOST_PUPILS} pupils`);
  const years = twoSchoolYears(today);
  const clusters = makeClusters(seed, pupils, years);
  const schools = clusters.flatMap((cluster) => [cluster.secondary, ...cluster.primaries]);
  const rates = fitExclusionRates();
  return {
    name: BOROUGH.name,
    laNumber: BOROUGH.laNumber,
    seed,
    today,
    years,
    clusters,
    schools,
    organisations: listOrganisations(schools),
    workers: listWorkers(seed, clusters),
    *districts() {
      let left = pupils;
      for (let first = 0; first < clusters.length; first += CLUSTERS_IN_A_DISTRICT) {
        const near = clusters.slice(first, first + CLUSTERS_IN_A_DISTRICT);
        const share = Math.round((left * near.length) / (clusters.length - first));
        const district = first / CLUSTERS_IN_A_DISTRICT;
        yield drawDistrict(openSetting({ seed, district, today, years, clusters: near, rates }), share);
        left -= share;
      }
    },
  };
}
