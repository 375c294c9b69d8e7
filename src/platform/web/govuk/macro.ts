import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import nunjucks from 'nunjucks';
import { isHtml, textOfHtml } from './html.ts';
import type { MacroOptions } from './macro-options.ts';

type Exported = Record<string, (options: unknown) => { toString(): string }>;

const GOVUK = dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json'));

const templates = new nunjucks.Environment(new nunjucks.FileSystemLoader(join(GOVUK, 'dist/govuk')), {
  autoescape: true,
  trimBlocks: true,
  lstripBlocks: true,
});
// The official templates indent what they nest, which would add spaces to what somebody typed into a textarea.
templates.addFilter('indent', (markup: unknown) => markup);

const made: (() => unknown)[] = [];

/**
 * One of GOV.UK's own Nunjucks macros as a function, for instance `govukInput` for `input`. What it returns is
 * markup, and so is every `html` it takes: a plain string does not compile there, and is escaped all the same.
 */
export function macro<Name extends keyof MacroOptions>(
  component: Name,
): (options: MacroOptions[Name]) => HtmlEscapedString {
  const name = `govuk-${component}`.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  let compiled: Exported[string] | undefined;
  const render = (options: unknown) => (compiled ??= exportedBy(component)[name]!)(options).toString();
  made.push(() => render({}));
  return (options) => raw(render(withHtmlAsText(options)));
}

/** Compiles every macro, so that the first person to ask for a page does not wait for it. */
export function warmMacros(): void {
  for (const render of made) render();
}

function exportedBy(component: string): Exported {
  let exported: Exported | undefined;
  const template = templates.getTemplate(`components/${component}/macro.njk`, true) as nunjucks.Template & {
    getExported(done: (error: Error | null, exported: Exported) => void): void;
  };
  // Nunjucks calls back before it returns, since the loader reads files synchronously.
  template.getExported((error, macros) => {
    if (error) throw error;
    exported = macros;
  });
  return exported!;
}

function withHtmlAsText(value: unknown, name = ''): unknown {
  if (typeof value === 'string' && /^html$|Html$/.test(name)) return textOfHtml(html`${value}`);
  if (typeof value !== 'object' || value === null) return value;
  if (isHtml(value)) return textOfHtml(value);
  if (Array.isArray(value)) return value.map((item) => withHtmlAsText(item));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withHtmlAsText(item, name === 'slots' ? 'html' : key)]),
  );
}
