import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

/**
 * Writes the TypeScript types of every GOV.UK component's options, from what govuk-frontend documents
 * (`macro-options.json`) and shows (`fixtures.json`) of it. Run it after each upgrade of govuk-frontend.
 */
const GOVUK = dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json'));
const COMPONENTS = join(GOVUK, 'dist/govuk/components');
const TARGET = fileURLToPath(new URL('../src/platform/web/govuk/macro-options.ts', import.meta.url));

type Option = {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
  readonly isComponent?: boolean;
  readonly params?: readonly Option[];
};

/** Options as one fixture gives them. A hidden fixture tests an edge, the others show good use. */
type Example = { readonly options: Record<string, unknown>; readonly hidden: boolean };

const HEADER = (version: string) => `// Written by scripts/write-macro-options.ts from govuk-frontend ${version}.
import type { Attributes } from './attributes.ts';
import type { Html } from './html.ts';

/** Either the text or, where text does not do, the markup; never both. */
type OneOf<Text extends string, Markup extends string> =
  | ({ readonly [name in Text]: string } & { readonly [name in Markup]?: undefined })
  | ({ readonly [name in Markup]: Html } & { readonly [name in Text]?: undefined });

/** A text for each plural form that the language has. */
type PluralText = { readonly [form in Intl.LDMLPluralRule]?: string };

/** What a list passes over, so that an entry may hang on a condition. */
type Skipped = false | null | undefined;
`;

const camel = (kebab: string) => kebab.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const typeName = (component: string) => camel(`-${component}Options`);
const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the examples put inside one option, entry by entry where it is a list or a list of lists. */
const inside = (examples: readonly Example[], name: string): Example[] =>
  examples.flatMap(({ options, hidden }) =>
    [options[name]]
      .flat(3)
      .filter(isRecord)
      .map((entry) => ({ options: entry, hidden })),
  );

/** Documented as required, and no example of good use goes without: `maxwords` and `maxlength` exclude each other. */
const isRequired = (options: readonly Option[], examples: readonly Example[]) =>
  options.every((option) => option.required) &&
  examples.every((example) => example.hidden || options.some(({ name }) => name in example.options));

const markupTwin = (name: string) => name.replace(/^text$/, 'html').replace(/Text$/, 'Html');

function objectType(options: readonly Option[], examples: readonly Example[]): string {
  const pairs = options.flatMap((text) => {
    const markup = options.find(({ name }) => name !== text.name && name === markupTwin(text.name));
    return markup && isRequired([text, markup], examples) ? [[text, markup] as const] : [];
  });
  const single = options.filter((option) => option.type !== 'nunjucks-block' && !pairs.flat().includes(option));
  // Grouped, since one component documents two options of the same name: it takes either.
  const fields = [...Map.groupBy(single, ({ name }) => name)].map(([name, either]) => {
    const type = [...new Set(either.map((option) => optionType(option, options, examples)))].join(' | ');
    return `readonly ${name}${isRequired(either, examples) ? `: ${type}` : `?: ${type} | undefined`};\n`;
  });
  const choices = pairs.map(([text, markup]) => `OneOf<'${text.name}', '${markup.name}'>`);
  return [...choices, ...(fields.length > 0 ? [`{\n${fields.join('')}}`] : [])].join(' & ');
}

function optionType(option: Option, siblings: readonly Option[], examples: readonly Example[]): string {
  if (option.type === 'array') return arrayType(option, examples);
  if (option.type === 'object') return detailType(option, siblings, examples);
  if (option.type === 'integer') return 'number';
  if (option.type === 'string') return stringType(option, examples);
  return option.type;
}

/** Markup goes by its name, except in the slots of the service navigation, where only the description tells. */
function stringType({ name, description }: Option, examples: readonly Example[]): string {
  if (/^html$|Html$/.test(name) || description.startsWith('HTML injected')) return 'Html';
  const takesNumbers = examples.some(({ options, hidden }) => !hidden && typeof options[name] === 'number');
  return takesNumbers ? 'string | number' : 'string';
}

function detailType(option: Option, siblings: readonly Option[], examples: readonly Example[]): string {
  if (option.params) return objectType(option.params, inside(examples, option.name));
  if (option.isComponent) return typeName(kebab(option.name));
  if (/attributes$/i.test(option.name)) return 'Attributes';
  const items = siblings.find(({ name }) => name === 'items');
  if (items?.params && option.description.includes('See items'))
    return objectType(items.params, inside(examples, 'items'));
  return 'PluralText';
}

function arrayType(option: Option, examples: readonly Example[]): string {
  const lists = examples.map(({ options }) => options[option.name]).filter(Array.isArray);
  const entries = inside(examples, option.name).filter(({ options }) => !('divider' in options));
  const divided = option.params?.some(({ name }) => name === 'divider');
  const params = option.params?.filter(({ name }) => name !== 'divider');
  const entry = params ? objectType(params, entries) : 'string';
  const row = lists.flat().some(Array.isArray) ? `readonly (${entry})[]` : entry;
  const skipped = lists.flat().some((item) => !item) ? ' | Skipped' : '';
  return `readonly (${divided ? '{ readonly divider: string } | ' : ''}(${row})${skipped})[]`;
}

function readComponent(component: string): { options: Option[]; examples: Example[] } {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(COMPONENTS, component, file), 'utf8'));
  const { fixtures } = read('fixtures.json') as { fixtures: Example[] };
  return { options: read('macro-options.json') as Option[], examples: fixtures };
}

/** The whole file as it should stand. */
export async function macroOptionsSource(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(GOVUK, 'package.json'), 'utf8')) as { version: string };
  const components = readdirSync(COMPONENTS).filter((name) => existsSync(join(COMPONENTS, name, 'macro-options.json')));
  const types = components.map((component) => {
    const { options, examples } = readComponent(component);
    return `export type ${typeName(component)} = ${objectType(options, examples)};\n`;
  });
  const map = components.map((component) => `'${component}': ${typeName(component)};\n`).join('');
  const source = [HEADER(version), ...types, `export type MacroOptions = {\n${map}};\n`].join('\n');
  return format(source, { parser: 'typescript', printWidth: 120, singleQuote: true, trailingComma: 'all' });
}

if (import.meta.main) writeFileSync(TARGET, await macroOptionsSource());
