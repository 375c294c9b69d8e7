/** How a cell is drawn, told apart by shape so that it reads in black and white; colour only repeats it. */
export type CellLook = 'outlined' | 'barred' | 'cornered' | 'solid' | 'dashed' | 'hatched' | 'empty';

/** Width and height of a cell, in units of the picture. */
export const CELL = 24;

export interface PlacedCell {
  x: number;
  y: number;
  mark: string;
}

/** What is drawn over a cell's box, starting from its top left corner; the box itself is the same for all. */
const ACCENTS: Partial<Record<CellLook, string>> = {
  barred: 'm0 19h24v5h-24z',
  cornered: 'm14 0h10v10z',
  empty: 'm11 12h2',
  hatched: 'm0 8l8-8m8 0l-16 16m0 8l24-24m0 8l-16 16m8 0l8-8',
};

/** Cells of one look as one path each for boxes and accents: a school year has 390 and must not weigh the page down. */
export const LookOfCells = ({ look, cells }: { look: CellLook; cells: readonly PlacedCell[] }) => {
  const accent = ACCENTS[look];
  const drawn = (shape: string) => cells.map(({ x, y }) => `M${x} ${y}${shape}`).join('');
  return (
    <g class={`rooted-chart__cells rooted-chart__cells--${look}`}>
      <path class="rooted-chart__box" d={drawn(`h${CELL}v${CELL}h-${CELL}z`)} />
      {accent && <path class="rooted-chart__accent" d={drawn(accent)} />}
      {cells.map(({ x, y, mark }) => (
        <text x={x + CELL / 2} y={y + 17}>
          {mark}
        </text>
      ))}
    </g>
  );
};
