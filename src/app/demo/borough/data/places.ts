const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** No such place, and no local authority has the number (real ones end below 950). */
export const BOROUGH = {
  name: 'Merrowdale',
  laNumber: '999',
  /** Where children who moved in were given their UPN; no such authority either. */
  otherLaNumber: '997',
  domain: 'merrowdale.example',
} as const;

/** Towns, in the order in which a growing borough takes them. */
export const TOWNS =
  words(`Rooksmere Harthollow Copplewick Tarnbridge Ashenmoor Wickerby Larkmouth Stonewhistle Quarrelby
  Ottersgate Fennycombe Gorsley-Vale Mallowport Brindlecross Kestrelham Dapplethorpe Umberton Sorrelgate Pimperley
  Yarrowmouth`);

/** Wards of every town: the first is the one where money is shortest, and the third where it is least so. */
export const WARD_ENDS = ['Riverside', 'Central', 'Heights'] as const;

/** Fronts and backs of school names; each pair is used once. */
export const SCHOOL_FRONTS =
  words(`Cinder Dapple Ember Fettle Glimmer Juniper Kestrel Lantern Marl Nettle Otter Pepper Rookle Saffron
  Tumble Whistle`);
export const SCHOOL_BACKS = words(`holt field bank mere wood gate croft combe ford hurst moor dene`);

export const PRIMARY_KINDS = [
  'Primary School',
  'Community Primary School',
  'CofE Primary School',
  'Catholic Primary School',
  'Primary Academy',
] as const;
export const SECONDARY_KINDS = ['High School', 'Academy', 'School'] as const;

const STREET_FRONTS = words(`Kestrel Fettler Saltpan Windlass Cooper Tollgate Lantern Plover Sallow Ropewalk Chandler
  Orchard Skylark Millrace Barleycorn Harebell Ferryman Wheelwright Teasel Dovecote`);
const STREET_BACKS = ['Walk', 'Row', 'Lane', 'Street', 'Close', 'Way', 'Avenue', 'Rise', 'Drive', 'Court'] as const;

export const STREETS: readonly string[] = STREET_BACKS.flatMap((back) =>
  STREET_FRONTS.map((front) => `${front} ${back}`),
);
