/** What one rater said over the meetings: a number for each, null where they said none. */
export type Rater = { readonly name: string; readonly values: readonly (number | null)[] };

type Scored = { readonly meetingId: string; readonly rater: string; readonly name: string; readonly score: number };

/** Each rater by themselves, in the order in which they first said a number: nothing is summed up over several. */
export function byRater(scores: readonly Scored[], meetingIds: readonly string[]): Rater[] {
  const raters = Map.groupBy(scores, ({ rater }) => rater);
  return [...raters.values()].map((own) => ({
    name: own[0]!.name,
    values: meetingIds.map((id) => own.find(({ meetingId }) => meetingId === id)?.score ?? null),
  }));
}
