import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import type { Shown } from '#platform/web/request.ts';
import { listFiles, PROJECT, readText } from '../architecture/project.ts';
import { listChartExamples } from './chart-examples.tsx';
import { ComponentsPage } from './components.page.tsx';
import { listGovukExamples } from './govuk-examples.ts';
import { listOurExamples } from './our-examples.tsx';

const SHOWN: Shown = { actor: undefined, key: '', draft: undefined, path: '/components' };
const examples = [...listOurExamples(SHOWN), ...listChartExamples(), ...listGovukExamples()];

const namesOf = (pattern: RegExp, ...files: string[]): string[] =>
  files.flatMap((file) => [...readText(PROJECT, file).matchAll(pattern)].map((found) => found[1]!)).sort();

/** A chart has a frame, with the table beside it; what only charts use has none. */
const chartFiles = listFiles(PROJECT, 'src/platform/web/charts/*.tsx').filter(
  (file) => !file.endsWith('chart-frame.tsx') && readText(PROJECT, file).includes('<ChartFrame'),
);

describe('the page of components', () => {
  it.each([
    ['GOV.UK’s', namesOf(/^export const (govuk\w+) =/gm, 'src/platform/web/govuk/macros.ts')],
    ['ours', namesOf(/^export const ([A-Z]\w+) =/gm, ...listFiles(PROJECT, 'src/platform/web/govuk/*.tsx'))],
    ['charts', namesOf(/^export const ([A-Z]\w+(?:Chart|Marks|Multiples)) =/gm, ...chartFiles)],
  ])('shows all: %s', (_, names) => {
    expect(names.length).toBeGreaterThan(3);
    expect(examples.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  });

  it('shows each with what to write', () => {
    const $ = load(String(<ComponentsPage groups={[{ title: 'All', examples }]} />));
    expect($('h3').length).toBeGreaterThanOrEqual(examples.length);
    const tag = $('section[aria-label=Tag]');
    expect(tag.find('.govuk-tag').first().text()).toBe('Open');
    expect(tag.find('pre').text()).toContain('<Tag\n  text="Open"\n  classes="govuk-tag--green"\n/>');
    expect($('section[aria-label=govukInput] pre').text()).toContain('govukInput({ label:');
  });
});
