/** For which ages, in words; nothing where no limit is known. */
export function agesInWords(minimum: number | null, maximum: number | null): string | undefined {
  if (minimum === null && maximum === null) return undefined;
  if (maximum === null) return `For ages ${years(minimum!)} and over`;
  if (minimum === null || minimum === 0) return `For ages up to ${years(maximum)}`;
  return minimum === maximum ? `For age ${years(minimum)}` : `For ages ${years(minimum)} to ${years(maximum)}`;
}

const years = (age: number): string => String(Math.round(age * 10) / 10);

/** How far, as people say it. Nothing finer than a tenth of a mile. */
export function milesInWords(miles: number): string {
  const rounded = miles < 10 ? Math.round(miles * 10) / 10 : Math.round(miles);
  if (rounded < 0.2) return 'Less than a quarter of a mile away';
  return rounded === 1 ? '1 mile away' : `${rounded} miles away`;
}
