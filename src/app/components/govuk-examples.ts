import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { raw } from 'hono/html';
import type { Html } from '#platform/web/govuk/html.ts';
import * as macros from '#platform/web/govuk/macros.ts';
import { type ComponentExample, called } from './component-example.ts';

const COMPONENTS = join(
  dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')),
  'dist/govuk/components',
);

/** What an example of GOV.UK's would do to the page that it stands on. */
const INSTEAD: Readonly<Record<string, object>> = {
  'error-summary': { disableAutoFocus: true },
  panel: { headingLevel: 4 },
};

/** What takes markup, by its name. */
const asMarkup = (name: string, value: unknown): unknown =>
  typeof value === 'string' && /^html$|Html$/.test(name) ? raw(value) : value;

/** Each of GOV.UK's components that we use, as GOV.UK's first example has it. */
export const listGovukExamples = (): ComponentExample[] =>
  Object.entries(macros).map(([name, show]) => {
    const component = name
      .replace(/^govuk/, '')
      .replaceAll(/\B[A-Z]/g, (capital) => `-${capital}`)
      .toLowerCase();
    const file = readFileSync(join(COMPONENTS, component, 'fixtures.json'), 'utf8');
    const optionsIn = (read?: typeof asMarkup) => {
      const { fixtures } = JSON.parse(file, read) as { fixtures: [{ options: object }] };
      return { ...fixtures[0].options, ...INSTEAD[component] };
    };
    const shown = (show as (options: object) => Html)(optionsIn(asMarkup));
    return called(name, '#platform/web/govuk/macros.ts', optionsIn(), shown);
  });
