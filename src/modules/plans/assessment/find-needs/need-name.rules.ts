/** As long as the name of a need may be. */
const LONGEST = 200;

/** What a need that an answer tells of may be called at first: its first line, cut at a word where that is too long. */
export function needName(needs: string): string {
  const [line = ''] = needs.trim().split('\n');
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST - 1);
  return `${cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut}…`;
}
