import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const KEY = 'rooted-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0';
const TEMPLATE = 'b0f3a1c2-0000-4000-8000-000000000001';
const ROOTED_ORIGIN = 'https://rooted.example.gov.uk';

describe('the settings', () => {
  it('send no message where nothing is set', () => {
    expect(readConfig({})).not.toHaveProperty('SMTP_URL');
  });

  it.each([
    { SMTP_URL: 'smtp://user:p%40ss@mail.example.gov.uk:587', MESSAGES_FROM: 'rooted@example.gov.uk', ROOTED_ORIGIN },
    { NOTIFY_API_KEY: KEY, NOTIFY_TEXT_TEMPLATE: TEMPLATE, ROOTED_ORIGIN },
  ])('say how messages go out', (given) => {
    expect(readConfig(given)).toMatchObject(given);
  });

  it.each<[Record<string, string>, string]>([
    [{ SMTP_URL: 'mail.example' }, 'SMTP_URL must be an address like smtp://user:password@mail.example.gov.uk:587'],
    [{ MESSAGES_FROM: 'RootED' }, 'MESSAGES_FROM must be an e-mail address'],
    [{ NOTIFY_API_KEY: 'key' }, 'NOTIFY_API_KEY must be a whole key of GOV.UK Notify'],
    [{ NOTIFY_CALLBACK_TOKEN: 'short' }, 'NOTIFY_CALLBACK_TOKEN must have 32 characters or more'],
    [
      { SMTP_URL: 'smtp://mail.example' },
      'SMTP_URL is set and MESSAGES_FROM is not. Say which address e-mail is from.',
    ],
    [{ NOTIFY_TEXT_TEMPLATE: TEMPLATE }, 'NOTIFY_TEXT_TEMPLATE is set and NOTIFY_API_KEY is not.'],
    [{ NOTIFY_API_KEY: KEY }, 'NOTIFY_API_KEY is set and NOTIFY_EMAIL_TEMPLATE or NOTIFY_TEXT_TEMPLATE is not.'],
    [{ SMTP_URL: 'smtp://mail.example', MESSAGES_FROM: 'a@b.example' }, 'SMTP_URL is set and ROOTED_ORIGIN is not.'],
    [{ ROOTED_MAP_TILES: 'https://tiles.example/map.png' }, 'ROOTED_MAP_TILES must be an address like https://tiles'],
    [{ ROOTED_MAP_TILES: 'https://{s}.tiles.example/{z}/{x}/{y}.png' }, 'ROOTED_MAP_TILES must be an address like'],
    [{ ROOTED_MAP_TILES: 'http://tiles.example/{z}/{x}/{y}.png' }, 'ROOTED_MAP_TILES must be an address that begins'],
    [{ ROOTED_MAP_TILES: 'https://tiles.example/{z}/{x}/{y}.png' }, 'ROOTED_MAP_TILES_BY is not.'],
  ])('stop the start where one cannot be used, and say what to do: %o', (given, words) => {
    expect(() => readConfig(given)).toThrow(words);
  });
});
