import { addressOn, type Address } from '../borough/addresses.ts';
import type { Borough } from '../borough/borough.ts';
import type { School } from '../borough/schools.ts';
import { VENUES } from './data/venues.ts';
import { listPostcodes, type Point } from './on-the-map.ts';

export type Place = {
  readonly name: string;
  readonly address: Address;
  readonly at: Point;
  readonly accessible: readonly string[];
};

/** Schools of the first town, by the names that tables of services have for them. */
export function namedSchools({ clusters }: Borough): Map<string, School> {
  const { secondary, primaries } = clusters[0]!;
  return new Map([
    ['{secondary}', secondary],
    ...primaries.map((school, i): [string, School] => [`{primary${i + 1}}`, school]),
  ]);
}

/** Where services meet, by the key of their venue. */
export function findPlaces(borough: Borough): Map<string, Place> {
  const points = listPostcodes(borough);
  const place = (name: string, address: Address, accessible: readonly string[]): Place => ({
    name,
    address,
    accessible,
    at: points.get(address.postcode)!,
  });
  const venues = VENUES.trim()
    .split('\n')
    .map((line, i): [string, Place] => {
      const [key, name, cluster, ward, street, accessible] = line.split(' | ');
      const { index, town } = borough.clusters[Number(cluster) % borough.clusters.length]!;
      const address = addressOn(
        { cluster: index, town, ward: Number(ward), street: Number(street) },
        String(3 + i * 4),
      );
      return [key!, place(name!, address, accessible!.split(','))];
    });
  const schools = [...namedSchools(borough)].map(([key, { name, address }]): [string, Place] => [
    key,
    place(name, address, ['step-free', 'toilet']),
  ]);
  return new Map([...venues, ...schools]);
}
