/** Where a postcode is. `postcode` is written without its space; degrees. */
export type PostcodeRow = {
  readonly postcode: string;
  /** Null where it is used no more, or where nobody knows where it is. */
  readonly at: { readonly latitude: number; readonly longitude: number } | null;
};

/** Between which degrees a place can be. */
export type Bounds = {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
};

export type PostcodeFault = {
  readonly column: string;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
};

export type PostcodeRead =
  { readonly ok: true; readonly row: PostcodeRow } | { readonly ok: false; readonly faults: readonly PostcodeFault[] };

/** The layouts of the ONS Postcode Directory name the same thing otherwise each few years. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['pcds', 'pcds'],
  ['pcd', 'pcd'],
  ['pcd2', 'pcd'],
  ['pcd7', 'pcd'],
  ['pcd8', 'pcd'],
  ['postcode', 'pcds'],
  ['doterm', 'doterm'],
  ['lat', 'lat'],
  ['latitude', 'lat'],
  ['long', 'long'],
  ['longitude', 'long'],
]);

/** The column of each heading that is read, by position; the first that says a thing. */
export function columnsOf(headings: readonly string[]): (string | undefined)[] {
  const named = headings.map((heading) => NAMES.get(heading.trim().toLowerCase()));
  const chosen = named.includes('pcds') ? 'pcds' : 'pcd';
  return named.map((name, place) =>
    named.indexOf(name) !== place || (name?.startsWith('pcd') && name !== chosen)
      ? undefined
      : name === chosen
        ? 'postcode'
        : name,
  );
}

const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/;
const DEGREES = /^-?\d{1,2}(\.\d+)?$/;

const fault = (column: string, code: string, message: string, remedy: string): PostcodeFault => ({
  column,
  code,
  message,
  remedy,
});

const NOT_A_POSTCODE = fault('postcode', 'not-a-postcode', 'This is not a postcode', 'Write it as in AB1 2CD');
const NOT_A_PLACE = fault(
  'lat',
  'not-a-place',
  'This is not a latitude and a longitude',
  'Write both in degrees, as 53.28 and -2.9',
);

const EXCHANGED = fault(
  'lat',
  'exchanged',
  'Latitude and longitude stand in each other’s columns',
  'Exchange the two columns of the file: latitude is the larger of the two, as 53.28 and -2.9',
);
const ELSEWHERE = fault(
  'lat',
  'not-in-the-united-kingdom',
  'This place is not in the United Kingdom',
  'Check latitude and longitude, in degrees, as 53.28 and -2.9. West is written with a minus',
);

type Cells = Readonly<Record<string, string>>;
type Place = NonNullable<PostcodeRow['at']>;

/** Undefined where that is no place. */
function placeIn({ lat = '', long = '' }: Cells): Place | undefined {
  return DEGREES.test(lat) && DEGREES.test(long) ? { latitude: Number(lat), longitude: Number(long) } : undefined;
}

const isWithin = ({ south, north, west, east }: Bounds, { latitude, longitude }: Place): boolean =>
  south <= latitude && latitude <= north && west <= longitude && longitude <= east;

/** A latitude of 99.999999 says that it is nowhere (user guide). */
const isNowhere = ({ latitude }: Place): boolean => latitude >= 90;

function faultOfPlace(at: Place | undefined, bounds: Bounds): PostcodeFault | undefined {
  if (!at) return NOT_A_PLACE;
  if (isNowhere(at) || isWithin(bounds, at)) return undefined;
  return isWithin(bounds, { latitude: at.longitude, longitude: at.latitude }) ? EXCHANGED : ELSEWHERE;
}

/** A row of the ONS Postcode Directory: `doterm` says that it is used no more. */
export function ruleOnPostcodeRow(cells: Cells, bounds: Bounds): PostcodeRead {
  const postcode = (cells['postcode'] ?? '').toUpperCase().replaceAll(/\s/g, '');
  const at = placeIn(cells);
  const faults = [POSTCODE.test(postcode) ? undefined : NOT_A_POSTCODE, faultOfPlace(at, bounds)].filter(
    (each) => each !== undefined,
  );
  if (!at || faults.length > 0) return { ok: false, faults };
  return { ok: true, row: { postcode, at: cells['doterm'] || isNowhere(at) ? null : at } };
}
