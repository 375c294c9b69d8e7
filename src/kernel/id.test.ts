import { describe, expect, it } from 'vitest';
import { newId } from './id.ts';

describe('ids', () => {
  it('are in the order in which they were made, however fast', () => {
    const made = Array.from({ length: 20_000 }, () => newId());
    expect(made.toSorted()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
    expect(made[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
