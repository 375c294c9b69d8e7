/** A run of words that stayed, was taken out, or was put in. */
export type Difference = { readonly kind: 'same' | 'out' | 'in'; readonly words: string };

/** More words than this on both sides are not compared one by one: the whole text is shown as taken out and put in. */
const MOST_PAIRS = 1_000_000;

/** What became of a text, word by word (longest common run of words). */
export function differencesBetween(before: string, after: string): Difference[] {
  const [old, now] = [wordsIn(before), wordsIn(after)];
  if (old.length * now.length > MOST_PAIRS) return joined([...old.map(out), ...now.map(into)]);
  const common = commonRuns(old, now);
  const steps: Difference[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    if (old[i] === now[j]) {
      steps.push({ kind: 'same', words: old[i]! });
      [i, j] = [i + 1, j + 1];
    } else if (common[i + 1]![j]! >= common[i]![j + 1]!) steps.push(out(old[i++]!));
    else steps.push(into(now[j++]!));
  }
  return joined([...steps, ...old.slice(i).map(out), ...now.slice(j).map(into)]);
}

const wordsIn = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
const out = (words: string): Difference => ({ kind: 'out', words });
const into = (words: string): Difference => ({ kind: 'in', words });

/** For each pair of places, how many words the rest of both have in common, in order. */
function commonRuns(old: readonly string[], now: readonly string[]): Uint16Array[] {
  const runs = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      runs[i]![j] = old[i] === now[j] ? runs[i + 1]![j + 1]! + 1 : Math.max(runs[i + 1]![j]!, runs[i]![j + 1]!);
  return runs;
}

function joined(steps: readonly Difference[]): Difference[] {
  const runs: Difference[] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last?.kind === step.kind) runs[runs.length - 1] = { ...last, words: `${last.words} ${step.words}` };
    else runs.push(step);
  }
  return runs;
}
