import type { Child } from 'hono/jsx';
import type { FamilyMember } from '../persons.queries.ts';
import type { Tie } from '../ties.rules.ts';
import { type Drawn, type FamilyPicture, LINE, SHAPE } from './draw-family.rules.ts';
import { homeLook } from './family-lines.tsx';

/** The usual signs of a genogram: a square, a circle, a diamond where it is not known, a triangle before birth. */
type Shape = 'square' | 'circle' | 'diamond' | 'triangle';

export type PersonShown = {
  readonly id: string;
  readonly shape: Shape;
  readonly isDotted: boolean;
  readonly hasDied: boolean;
  readonly words: readonly string[];
};

const SAYS_HER = new Set(['mother', 'stepmother', 'grandmother', 'aunt']);
const SAYS_HIM = new Set(['father', 'stepfather', 'grandfather', 'uncle']);

/** By what a school says of a pupil, or by what somebody is called: a mother, an uncle. */
export function shapeOf({ id, sex, birthday, dueOn }: FamilyMember, ties: readonly Tie[]): Shape {
  if (dueOn && !birthday) return 'triangle';
  const called = ties.filter(({ toPersonId }) => toPersonId === id).map(({ kind }) => kind);
  if (sex === 'F' || (sex !== 'M' && called.some((kind) => SAYS_HER.has(kind)))) return 'circle';
  return sex === 'M' || called.some((kind) => SAYS_HIM.has(kind)) ? 'square' : 'diamond';
}

export const PersonInPicture = ({ person, at: { x, top } }: { person: PersonShown; at: Drawn }) => (
  <g>
    <path class={classOf(person)} d={outlineOf(person.shape, x, top, SHAPE)} />
    {person.hasDied && <path class="rooted-drawing__cross" d={crossOver(x, top, SHAPE)} />}
    {person.words.map((line, i) => (
      <text x={x} y={top + SHAPE + (i + 1) * LINE - 3}>
        {line}
      </text>
    ))}
  </g>
);

const classOf = ({ isDotted }: Pick<PersonShown, 'isDotted'>): string =>
  `rooted-drawing__person${isDotted ? ' rooted-drawing__person--dotted' : ''}`;

/** A shape of that size, `x` its middle. */
function outlineOf(shape: Shape, x: number, top: number, size: number): string {
  const half = size / 2;
  if (shape === 'square') return `M${x - half} ${top}h${size}v${size}h-${size}z`;
  if (shape === 'diamond') return `M${x} ${top}l${half} ${half}l-${half} ${half}l-${half} -${half}z`;
  if (shape === 'triangle') return `M${x} ${top}l${half} ${size}h-${size}z`;
  return `M${x - half} ${top + half}a${half} ${half} 0 1 0 ${size} 0a${half} ${half} 0 1 0 -${size} 0z`;
}

const crossOver = (x: number, top: number, size: number): string =>
  `M${x - size / 2} ${top}l${size} ${size}m0 -${size}l-${size} ${size}`;

const SHAPES: readonly (readonly [Shape, string])[] = [
  ['square', 'Boy or man'],
  ['circle', 'Girl or woman'],
  ['diamond', 'Not recorded'],
  ['triangle', 'Not born yet'],
];

type Sample = { readonly sample: Child; readonly text: string };

/** What the signs mean, those that this picture has. */
export function listSamples(persons: readonly PersonShown[], picture: FamilyPicture): Sample[] {
  const { partnerships, outlines } = picture;
  const shape = (looks: Shape, isDotted = false) => (
    <path class={classOf({ isDotted })} d={outlineOf(looks, 14, 4, 20)} />
  );
  const line = (d: string) => <path class="rooted-drawing__partners" d={d} />;
  const shapes = SHAPES.filter(([looks]) => persons.some((person) => person.shape === looks));
  return [
    ...shapes.map(([looks, text]) => ({ sample: shape(looks), text })),
    ...when(
      persons.some(({ isDotted }) => isDotted),
      shape('diamond', true),
      'Dots: not currently involved',
    ),
    ...when(
      persons.some(({ hasDied }) => hasDied),
      <path class="rooted-drawing__cross" d={crossOver(14, 4, 20)} />,
      'Died',
    ),
    ...when(
      partnerships.some(({ former }) => !former),
      line('M2 14h24'),
      'Partners',
    ),
    ...when(
      partnerships.some(({ former }) => former),
      line(`M2 14h24${SLASHES}`),
      'Former partners',
    ),
    ...outlines
      .filter(({ name }, i) => outlines.findIndex((other) => other.name === name) === i)
      .map(({ home, name }) => ({
        sample: <path class={homeLook(home)} d="M3 5h22v18h-22z" />,
        text: `${name}: who lives there`,
      })),
  ];
}

/** Two strokes through the middle of the sample of a line. */
const SLASHES = 'm-13 6l4 -12m2 12l4 -12';

const when = (is: boolean, sample: Child, text: string): Sample[] => (is ? [{ sample, text }] : []);
