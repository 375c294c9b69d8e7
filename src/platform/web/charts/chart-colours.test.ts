import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sheet = readFileSync(new URL('../styles/_charts.scss', import.meta.url), 'utf8');
const colours = Object.fromEntries(
  [...sheet.matchAll(/--rooted-chart-([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!]),
);

/** Relative luminance, and contrast from it, as WCAG 2.2 defines both. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(colours[one]!), luminance(colours[other]!)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

describe('the colours of charts', () => {
  it.each([
    ['ink', 'paper'],
    ['quiet', 'paper'],
    ['ink', 'first-pale'],
    ['ink', 'second-pale'],
    ['paper', 'second'],
  ])('let text in %s be read on %s (4.5:1)', (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['first', 'paper'],
    ['second', 'paper'],
    ['quiet', 'paper'],
    ['faint', 'paper'],
    ['first', 'first-pale'],
    ['second', 'second-pale'],
  ])('let a mark in %s be seen on %s (3:1)', (mark, ground) => {
    expect(contrast(mark, ground)).toBeGreaterThanOrEqual(3);
  });
});
