import type { Member } from './separated-family.ts';

/** Of whom a word tells: somebody, the family as a whole, or a guest of a meeting. */
export type Of = Member | 'family';

/** What may be known by whom. */
export type Kind =
  /** Who somebody is. */
  | 'name'
  /** What a search finds them by. */
  | 'number'
  /** Where they live, learn, are visited or met; how they are reached. */
  | 'where'
  /** What was told or asked, and what they want to be known. */
  | 'told'
  /** What a worker wrote about work with them, outside a plan. */
  | 'work'
  /** What somebody is about to do, on their own list of the day. */
  | 'day ahead'
  | 'plan'
  /** What a service that was asked for support was told, and answered. */
  | 'told a service'
  | 'restricted'
  | 'supervision'
  | 'handover'
  | 'agreement'
  | 'asked for help'
  | 'kept safe';

const SENSITIVITIES = ['general', 'health', 'domestic-abuse'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

/** A word that nobody else's page has, and what it stands in. */
export type Canary = {
  readonly word: string;
  readonly of: Of;
  readonly kind: Kind;
  readonly sensitivity: Sensitivity;
  /** The table and column, as `plans.note.text`. */
  readonly field: string;
};

const PLANTED = /Qz[a-z]{3}quox/g;

/** Words to plant, each once. */
export class Canaries {
  readonly #planted = new Map<string, Canary>();
  /** Words that were not made up. */
  readonly #real: Canary[] = [];

  get all(): readonly Canary[] {
    return [...this.#planted.values(), ...this.#real];
  }

  /** The word for a field. */
  plant(of: Of, kind: Kind, field: string, sensitivity: Sensitivity = 'general'): string {
    const n = this.#planted.size;
    const letters = [n / 676, (n / 26) % 26, n % 26].map((at) => String.fromCharCode(97 + Math.floor(at))).join('');
    const word = `Qz${letters}quox`;
    this.#planted.set(word, { word, of, kind, field, sensitivity });
    return word;
  }

  /** Such as a birthday, as a page says it. */
  is(word: string, of: Of, kind: Kind, field: string): void {
    this.#real.push({ word, of, kind, field, sensitivity: 'general' });
  }

  in(text: string): Canary[] {
    const planted = [...new Set(text.match(PLANTED))].flatMap((word) => this.#planted.get(word) ?? []);
    return [...planted, ...this.#real.filter(({ word }) => text.includes(word))];
  }
}

/** A row for each sensitivity. */
export async function inEach(write: (sensitivity: Sensitivity) => Promise<unknown>): Promise<void> {
  for (const sensitivity of SENSITIVITIES) await write(sensitivity);
}
