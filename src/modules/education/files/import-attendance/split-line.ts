const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;

/** A line's cells as places in the bytes: cell `i` goes from `starts[i]` to `ends[i]`. */
export type SplitLine = { readonly starts: Int32Array; readonly ends: Int32Array; cells: number; next: number };

export const splitLineOf = (mostCells: number): SplitLine => ({
  starts: new Int32Array(mostCells),
  ends: new Int32Array(mostCells),
  cells: 0,
  next: 0,
});

/** Finds the cells of the line that begins at `from`, and where the next line begins. False where it holds a quote. */
export function splitLine(bytes: Uint8Array, from: number, delimiter: number, line: SplitLine): boolean {
  let start = from;
  let at = from;
  line.cells = 0;
  for (; at < bytes.length && bytes[at] !== LF; at++) {
    if (bytes[at] === QUOTE) return false;
    if (bytes[at] !== delimiter) continue;
    endCell(line, start, at);
    start = at + 1;
  }
  endCell(line, start, at > start && bytes[at - 1] === CR ? at - 1 : at);
  line.next = at + 1;
  return true;
}

/** Cells beyond the widest line are counted and not kept. */
function endCell(line: SplitLine, start: number, end: number): void {
  line.starts[line.cells] = start;
  line.ends[line.cells] = end;
  line.cells += 1;
}
