import { type Cost, type Times, readCosts, readTimes } from './times-and-costs.ts';

export type ProviderSketch = {
  readonly name: string;
  /** Without its `.example`. */
  readonly domain: string;
  readonly kind: string;
  readonly description: string;
};

export type Said = {
  readonly state: 'yes' | 'waiting' | 'full';
  readonly weeks?: number;
  readonly daysAgo: number;
  readonly by: string;
};

/** What a table of services says of one. */
export type ServiceSketch = {
  readonly provider: ProviderSketch;
  readonly name: string;
  readonly description: string;
  readonly howToAsk: string;
  readonly eligibility: string;
  readonly alert?: string;
  readonly terms: readonly string[];
  readonly ages: { readonly minimum_age?: number; readonly maximum_age?: number };
  readonly levels: readonly number[];
  readonly askedBy: readonly string[];
  readonly given: readonly string[];
  readonly venues: readonly string[];
  readonly times: readonly Times[];
  readonly costs: readonly Cost[];
  readonly languages: readonly string[];
  readonly accessible: readonly string[];
  /** Single words: send, statutory, crisis, kept, freephone, all, closed, never. */
  readonly marks: ReadonlySet<string>;
  readonly said?: Said;
  /** The level of its evidence. */
  readonly evidence?: string;
  /** How many days ago somebody confirmed it, where that is long ago. */
  readonly confirmedAgo?: number;
};

const ASKED_BY: Record<string, string> = { F: 'family', Y: 'young-person', S: 'school', P: 'professional' };
const GIVEN: Record<string, string> = { p: 'place', h: 'home', s: 'school', o: 'online', t: 'phone' };

const cells = (line: string): string[] => line.split('|').map((cell) => cell.trim());
const list = (cell: string): string[] => (cell === '-' ? [] : cell.split(','));
const letters = (cell: string, names: Record<string, string>): string[] => [
  ...new Set([...cell].map((letter) => names[letter]!)),
];

/**
 * Reads a table of services. A line `#` is a provider: name, domain, kind, description. A line `*` is a service of it: name,
 * terms, ages, levels, who asks (Family, Young person, School, Professional), how it is given (place, home, school, online,
 * telephone), venues, times, costs and marks. Under it stand what it is, how to ask `//` for whom, and `!` what has changed.
 */
export function readSketches(table: string): ServiceSketch[] {
  const sketches: ServiceSketch[] = [];
  for (const provider of table.split(/^# /m).slice(1)) {
    const [head, ...services] = provider.split(/^\* /m);
    const [name, domain, kind, description] = cells(head!);
    const of = { name: name!, domain: domain!, kind: kind!, description: description! };
    sketches.push(...services.map((lines) => readService(of, lines.trim().split('\n'))));
  }
  return sketches;
}

function readService(provider: ProviderSketch, [head, description, how, alert]: string[]): ServiceSketch {
  const [name, terms, ages, levels, askedBy, given, venues, times, costs, marks = '-', ...more] = cells(head!);
  if (marks === '' || more.length > 0 || !how) throw new Error(`not a service of a table: ${head}`);
  const [howToAsk, eligibility = ''] = how.split(' // ');
  return {
    provider,
    name: name!,
    description: description!,
    howToAsk: howToAsk!,
    eligibility,
    ...(alert ? { alert: alert.slice(2) } : {}),
    terms: list(terms!),
    ages: readAges(ages!),
    levels: [...levels!].map(Number),
    askedBy: letters(askedBy!, ASKED_BY),
    given: letters(given!, GIVEN),
    venues: list(venues!),
    times: readTimes(times!),
    costs: readCosts(costs!),
    ...readMarks(marks),
  };
}

function readAges(cell: string): ServiceSketch['ages'] {
  const [from, to] = cell.split(/[-+]/);
  return { ...(from ? { minimum_age: Number(from) } : {}), ...(to ? { maximum_age: Number(to) } : {}) };
}

type Marks = Pick<ServiceSketch, 'languages' | 'accessible' | 'marks' | 'said' | 'evidence' | 'confirmedAgo'>;

/** For instance `send wait6:20:answer ev:3 old:400 +Polish,British Sign Language @quiet-space`. */
function readMarks(cell: string): Marks {
  const words = cell.split(/ (?=[a-z+@])/);
  const after = (start: string): string | undefined =>
    words.find((word) => word.startsWith(start))?.slice(start.length);
  const said = words.map(readSaid).find((one) => one !== undefined);
  const evidence = after('ev:');
  const old = after('old:');
  return {
    languages: after('+')?.split(',') ?? [],
    accessible: after('@')?.split(',') ?? [],
    marks: new Set(words.filter((word) => /^[a-z]+$/.test(word))),
    ...(said ? { said } : {}),
    ...(evidence ? { evidence } : {}),
    ...(old ? { confirmedAgo: Number(old) } : {}),
  };
}

function readSaid(word: string): Said | undefined {
  const found = /^(yes|full|wait)(\d*):(\d+)(?::(\w+))?$/.exec(word);
  if (!found) return undefined;
  const [, state, weeks, days, by = 'provider'] = found;
  const rest = { daysAgo: Number(days), by };
  return state === 'wait'
    ? { state: 'waiting', weeks: Number(weeks), ...rest }
    : { state: state as 'yes' | 'full', ...rest };
}
