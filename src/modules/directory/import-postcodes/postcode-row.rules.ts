/** Where a postcode is. `postcode` is written without its space; degrees. */
export type PostcodeRow = {
  readonly postcode: string;
  /** Null where it is used no more, or where nobody knows where it is. */
  readonly at: { readonly latitude: number; readonly longitude: number } | null;
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

type Cells = Readonly<Record<string, string>>;

/** Undefined where that is no place. */
function placeIn({ lat = '', long = '' }: Cells): NonNullable<PostcodeRow['at']> | undefined {
  return DEGREES.test(lat) && DEGREES.test(long) ? { latitude: Number(lat), longitude: Number(long) } : undefined;
}

/** A row of the ONS Postcode Directory: `doterm` says that it is used no more, a latitude of 99.999999 that it is nowhere (user guide). */
export function ruleOnPostcodeRow(cells: Cells): PostcodeRead {
  const postcode = (cells['postcode'] ?? '').toUpperCase().replaceAll(/\s/g, '');
  const at = placeIn(cells);
  if (!POSTCODE.test(postcode) || !at)
    return { ok: false, faults: [...(POSTCODE.test(postcode) ? [] : [NOT_A_POSTCODE]), ...(at ? [] : [NOT_A_PLACE])] };
  const isUsed = !cells['doterm'] && at.latitude < 90;
  return { ok: true, row: { postcode, at: isUsed ? at : null } };
}
