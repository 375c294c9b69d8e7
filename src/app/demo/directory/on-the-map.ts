import { type Street, postcodeOf, STREETS_IN_A_WARD } from '../borough/addresses.ts';
import type { Borough } from '../borough/borough.ts';
import { WARD_ENDS } from '../borough/data/places.ts';

/** Degrees. */
export type Point = { readonly latitude: number; readonly longitude: number };

/** The borough lies in the Irish Sea, so that no real house is marked. */
const MIDDLE: Point = { latitude: 53.75, longitude: -3.9 };
const KM_IN_LATITUDE = 1 / 111.2;
const KM_IN_LONGITUDE = KM_IN_LATITUDE / Math.cos((MIDDLE.latitude * Math.PI) / 180);
const GOLDEN_ANGLE = 2.399963;

/** So many kilometres from one town, ward or street to the next. */
const APART = { towns: 4, wards: 1.1, streets: 0.1 };

const spiral = (place: number, apart: number): [number, number] => [
  apart * Math.sqrt(place) * Math.cos(place * GOLDEN_ANGLE),
  apart * Math.sqrt(place) * Math.sin(place * GOLDEN_ANGLE),
];

/** Towns, their wards and the streets of these, each around its middle: who lives near is near. */
export function whereIs({ cluster, ward, street }: Street): Point {
  const steps = [spiral(cluster, APART.towns), spiral(ward, APART.wards), spiral(street, APART.streets)];
  const [east, north] = [0, 1].map((axis) => steps.reduce((sum, step) => sum + step[axis as 0 | 1], 0)) as [
    number,
    number,
  ];
  const exact = (degrees: number): number => Number(degrees.toFixed(6));
  return {
    latitude: exact(MIDDLE.latitude + north * KM_IN_LATITUDE),
    longitude: exact(MIDDLE.longitude + east * KM_IN_LONGITUDE),
  };
}

/** Every postcode of the borough, and where it is. */
export function listPostcodes({ clusters }: Borough): Map<string, Point> {
  const streets = clusters.flatMap(({ index, town }) =>
    WARD_ENDS.flatMap((_, ward) =>
      Array.from({ length: STREETS_IN_A_WARD }, (_, street) => ({ cluster: index, town, ward, street })),
    ),
  );
  return new Map(streets.map((street) => [postcodeOf(street), whereIs(street)]));
}
