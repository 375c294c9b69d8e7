import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bundleScript, compileStyles } from '../../../../scripts/build-styles.mjs';
import * as macros from '../govuk/macros.ts';

const styles = compileStyles();

describe('the stylesheet', () => {
  it('holds neither the crown, nor the crest, nor the typeface that belong to GOV.UK', () => {
    expect(styles).not.toMatch(/GDS Transport|@font-face|crest|crown|govuk-header|govuk-footer/i);
  });

  it('asks for no other file, so nothing but what we serve is needed', () => {
    expect(styles).not.toMatch(/url\(|@import/);
  });

  it('wears the brand colour that the layout names to the browser', () => {
    expect(styles).toMatch(/--govuk-brand-colour: ?#17504a/);
  });

  it.each(Object.keys(macros))('dresses %s', (name) => {
    const block = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    expect(styles).toContain(`.${block}`);
  });

  it.each(['rooted-header', 'rooted-footer', 'rooted-filter', 'rooted-chart'])('dresses our own %s', (block) => {
    expect(styles).toContain(`.${block}`);
  });
});

it('weighs with the script less than 40 kB over the wire, which leaves 60 of a page’s 100 for its own content', async () => {
  const wire = gzipSync(styles).length + gzipSync(await bundleScript()).length;
  expect(wire).toBeLessThan(40_000);
});
