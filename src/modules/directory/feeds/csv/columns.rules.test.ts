import { describe, expect, it } from 'vitest';
import { guessColumns } from './columns.rules.ts';

describe('the columns of a table', () => {
  it('are guessed from their headings, each once', () => {
    expect(
      guessColumns(['Service Name', 'Organisation:', 'Post-code', 'E-mail', 'Website', 'Title', 'Hall no.'], {}),
    ).toEqual(['name', 'provider', 'postcode', 'email', 'url', undefined, undefined]);
  });

  it('are what they were said to be the last time', () => {
    expect(guessColumns(['Title', 'Service name', 'Hall no.'], { title: '', 'hall no': 'placeName' })).toEqual([
      undefined,
      'name',
      'placeName',
    ]);
  });
});
