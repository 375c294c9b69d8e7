import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { load } from 'cheerio';
import { raw } from 'hono/html';
import { describe, expect, it } from 'vitest';
import { type Html, textOfHtml } from './html.ts';
import { macro } from './macro.ts';
import type { MacroOptions } from './macro-options.ts';
import { Pagination } from './pagination.tsx';
import { SummaryList } from './summary-list.tsx';
import { Table } from './table.tsx';
import { Tag } from './tag.tsx';

type Fixture = { name: string; html: Html; options: never };
type Render = (options: never) => Html;

const COMPONENTS = join(
  dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')),
  'dist/govuk/components',
);

/** What takes markup: by its name, and in the slots of the service navigation. */
const MARKUP = /^(html|start|end|navigationStart|navigationEnd)$|Html$/;

/** The fixtures of one component, with markup handed over as our functions ask for it. */
function fixturesOf(component: string): Fixture[] {
  const file = readFileSync(join(COMPONENTS, component, 'fixtures.json'), 'utf8');
  const asMarkup = (name: string, value: unknown) =>
    typeof value === 'string' && MARKUP.test(name) ? raw(value) : value;
  return (JSON.parse(file, asMarkup) as { fixtures: Fixture[] }).fixtures;
}

/** The same document whatever its line breaks. A space between two words on one line stays: it is heard and seen. */
const normal = (html: Html): string => {
  const $ = load(textOfHtml(html), null, false);
  $('*')
    .contents()
    .add($.root().contents())
    .each((_, node) => {
      if (node.type === 'text') node.data = node.data.replaceAll(/^\s*\n\s*|\s*\n\s*$/g, '').replaceAll(/\s+/g, ' ');
    });
  return $.html();
};

const components = readdirSync(COMPONENTS).filter((name) => existsSync(join(COMPONENTS, name, 'fixtures.json')));
const fixtures = components.flatMap((component) =>
  fixturesOf(component).map((fixture) => [component, fixture.name, fixture] as const),
);

describe('the official fixtures', () => {
  it('are all there', () => {
    expect([components.length, fixtures.length]).toEqual([39, 725]);
  });

  it.each(fixtures)('%s: our function gives the official HTML of "%s"', (component, _name, { options, html }) => {
    expect(normal(macro(component as keyof MacroOptions)(options))).toBe(normal(html));
  });
});

const ownComponents: [string, Render][] = [
  ['table', (options) => <Table stacks={false} {...(options as object as MacroOptions['table'])} />],
  ['summary-list', (options) => <SummaryList {...(options as object as MacroOptions['summary-list'])} />],
  ['tag', (options) => <Tag {...(options as object as MacroOptions['tag'])} />],
  ['pagination', (options) => <Pagination {...(options as object as MacroOptions['pagination'])} />],
];

describe.each(ownComponents)('our own %s', (component, render) => {
  it.each(fixturesOf(component).map((fixture) => [fixture.name, fixture] as const))(
    'gives the official HTML of "%s"',
    (_name, { options, html }) => {
      expect(normal(render(options))).toBe(normal(html));
    },
  );
});
