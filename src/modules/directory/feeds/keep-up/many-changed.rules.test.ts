import { describe, expect, it } from 'vitest';
import { isManyChanged } from './many-changed.rules.ts';

describe('many services that changed at once', () => {
  it.each([
    { changed: 19, services: 19, many: false },
    { changed: 20, services: 20, many: true },
    { changed: 20, services: 100, many: false },
    { changed: 21, services: 100, many: true },
    { changed: 1_000, services: 5_000, many: false },
    { changed: 1_001, services: 5_000, many: true },
  ])('are more than a fifth, and 20: $changed of $services', ({ changed, services, many }) => {
    expect(isManyChanged(changed, services)).toBe(many);
  });
});
