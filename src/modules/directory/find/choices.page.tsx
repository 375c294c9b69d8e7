import { govukCheckboxes, govukSelect } from '#platform/web/govuk/macros.ts';
import type { Counted } from './find-services.ts';

/** An option is shown where it would find something, or is chosen. */
export function several(
  name: string,
  legend: string,
  options: Readonly<Record<string, string>>,
  chosen: readonly string[],
  counts: readonly Counted[],
) {
  const shown = Object.entries(options).filter(([value]) => chosen.includes(value) || countOf(counts, name, value) > 0);
  if (shown.length === 0) return <></>;
  return govukCheckboxes({
    name,
    idPrefix: name,
    classes: 'govuk-checkboxes--small',
    fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--s' } },
    items: shown.map(([value, text]) => tick(name, value, text, chosen.includes(value), counts, `${name}-${value}`)),
  });
}

export const tick = (
  name: string,
  value: string,
  text: string,
  checked: boolean,
  counts: readonly Counted[],
  id: string,
) => ({
  id,
  name,
  value,
  checked,
  text: `${text} (${countOf(counts, name, value).toLocaleString('en-GB')})`,
});

export function choose(
  name: string,
  label: string,
  any: string,
  options: Readonly<Record<string, string>>,
  chosen: string | number | undefined,
) {
  const items = Object.entries(options);
  if (items.length === 0) return <></>;
  return govukSelect({
    id: name,
    name,
    label: { text: label, classes: 'govuk-label--s' },
    items: [
      { value: '', text: any },
      ...items.map(([value, text]) => ({ value, text, selected: value === String(chosen ?? '') })),
    ],
  });
}

export const countOf = (counts: readonly Counted[], facet: string, value: string): number =>
  counts.find((count) => count.facet === facet && count.value === value)?.found ?? 0;

export const withCounts = (options: Readonly<Record<string, string>>, facet: string, counts: readonly Counted[]) =>
  Object.fromEntries(
    Object.entries(options).map(([value, text]) => [value, `${text} (${countOf(counts, facet, value)})`]),
  );

/** What services have of it, with what is chosen; a small letter at the start becomes a large one. */
export function optionsFrom(facet: string, counts: readonly Counted[], chosen: string | undefined) {
  const known = counts.filter((count) => count.facet === facet).map(({ value }) => value);
  const shown = [...new Set([...known, ...(chosen ? [chosen] : [])])].toSorted();
  return withCounts(
    Object.fromEntries(shown.map((each) => [each, each.charAt(0).toUpperCase() + each.slice(1)])),
    facet,
    counts,
  );
}
