type Point = {
  readonly name: string;
  readonly place: string | null;
  readonly latitude: number;
  readonly longitude: number;
};

/** What is at one place, in the order in which it was found. */
export type AtPlace<P extends Point> = {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly services: readonly P[];
};

/** About a metre: who shares a hall stands at one pin. */
const EXACT = 5;

/** Points by place, that of the best service first. A place without a name is called by its first service. */
export const byPlace = <P extends Point>(points: readonly P[]): AtPlace<P>[] =>
  [...Map.groupBy(points, ({ latitude, longitude }) => `${latitude.toFixed(EXACT)} ${longitude.toFixed(EXACT)}`)].map(
    ([, services]) => {
      const { name, place, latitude, longitude } = services[0]!;
      return { name: place ?? name, latitude, longitude, services };
    },
  );
