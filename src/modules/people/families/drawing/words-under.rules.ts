/** As many letters as fit beside the next person. */
const WIDEST = 15;
const MOST_LINES = 3;

/** A name broken into lines that fit under a shape; what is too long for them ends in dots, and stands whole in the table. */
export function linesOfName(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(/[\s]+|(?<=-)/u)) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : last.endsWith('-') ? last + word : `${last} ${word}`;
    if (last !== undefined && joined.length <= WIDEST) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  const shown = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]}…`] : lines;
  return shown.map((line) => (line.length > WIDEST ? `${line.slice(0, WIDEST - 1)}…` : line));
}
