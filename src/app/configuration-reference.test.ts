import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { settings } from './config.ts';
import { configurationReference } from './configuration-reference.ts';

it('docs/configuration.md is what the settings say (else: npm run docs:configuration)', () => {
  expect(readFileSync('docs/configuration.md', 'utf8')).toBe(configurationReference());
});

it('every setting says what it is for, in a sentence', () => {
  const { shape } = settings;
  const dumb = Object.entries(shape).filter(([, field]) => !/^[A-Z].+\.$/s.test(field.description ?? ''));
  expect(dumb.map(([name]) => name)).toEqual([]);
});
