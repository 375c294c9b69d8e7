import { type FamilyPicture, SHAPE } from './draw-family.rules.ts';

/** Homes are told apart by their dashes; there are looks for three. */
export const homeLook = (home: number): string => `rooted-drawing__home rooted-drawing__home--${(home % 3) + 1}`;

/** Everything of the picture but the people: homes, descent, partners. */
export const FamilyLines = ({ picture }: { picture: FamilyPicture }) => (
  <>
    {picture.outlines.map(({ home, corners }) => (
      <path class={homeLook(home)} d={`M${corners.map(({ x, y }) => `${x} ${y}`).join('L')}z`} />
    ))}
    {picture.descents.map((descent) => (
      <DescentLine descent={descent} persons={picture.persons} />
    ))}
    {picture.partnerships.map((partnership, i) => (
      <path class="rooted-drawing__partners" d={partnersLine(partnership, picture, i)} />
    ))}
    {picture.outlines.map(({ name, corners }) => (
      <text class="rooted-drawing__home-name" x={corners.at(-1)!.x + 4} y={corners.at(-1)!.y - 5}>
        {name}
      </text>
    ))}
  </>
);

type DescentProps = { descent: FamilyPicture['descents'][number]; persons: FamilyPicture['persons'] };

const DescentLine = ({ descent: { parents, children, y }, persons }: DescentProps) => {
  const above = parents.map(({ id, dotted, aside }) => ({
    ...persons.get(id)!,
    dotted,
    at: persons.get(id)!.x + aside,
  }));
  const below = children.map((id) => persons.get(id)!);
  const ends = [...above.map(({ at }) => at), ...below.map(({ x }) => x)];
  return (
    <g>
      <path
        class="rooted-drawing__descent"
        d={[
          `M${Math.min(...ends)} ${y}H${Math.max(...ends)}`,
          ...below.map(({ x, top }) => `M${x} ${y}V${top}`),
          ...above.filter(({ dotted }) => !dotted).map(({ at, foot }) => `M${at} ${foot + 4}V${y}`),
        ].join('')}
      />
      {above.some(({ dotted }) => dotted) && (
        <path
          class="rooted-drawing__descent rooted-drawing__descent--dotted"
          d={above.flatMap(({ dotted, at, foot }) => (dotted ? [`M${at} ${foot + 4}V${y}`] : [])).join('')}
        />
      )}
    </g>
  );
};

/** Through two strokes where they are partners no more. */
function partnersLine(
  { from, to, former, sideBySide }: FamilyPicture['partnerships'][number],
  picture: FamilyPicture,
  i: number,
): string {
  const [left, right] = [picture.persons.get(from)!, picture.persons.get(to)!];
  const middle = (left.x + right.x) / 2;
  const y = sideBySide ? left.top + SHAPE / 2 : left.top - 8 - (i % 3) * 6;
  const strokes = former ? `M${middle - 8} ${y + 7}l6 -14M${middle + 2} ${y + 7}l6 -14` : '';
  if (sideBySide) return `M${left.x + SHAPE / 2} ${y}H${right.x - SHAPE / 2}${strokes}`;
  return `M${left.x} ${left.top}V${y}H${right.x}V${right.top}${strokes}`;
}
