import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/id.ts';
import { renewed } from './renewed.ts';

const BEGAN = Date.now();
const [NEW_ID, OLD_ID] = [newId(), '019a8f00-0000-7000-8000-000000000001'];
const URL_ID = 'Zo3_iw-rsDs9kQwErTyUiO';

const request = [
  { text: 'begin' },
  {
    text: 'insert into plans.note (id, url_id, plan_id, text) values ($1, $2, $3, $4)',
    values: [NEW_ID, URL_ID, OLD_ID, 'We met'],
  },
  { text: 'select audit.record($1, $2)', values: [NEW_ID, OLD_ID] },
  { text: 'select * from plans.family_plan where url_id = $1', values: [`${URL_ID.slice(0, -1)}P`] },
];

describe('the statements of a request, sent once more', () => {
  const again = renewed(request, BEGAN);

  it('insert under another key, wherever it stands, and another name for addresses', () => {
    const [id, urlId] = again[1]!.values!;
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(id).not.toBe(NEW_ID);
    expect(urlId).toMatch(/^[\w-]{22}$/);
    expect(urlId).not.toBe(URL_ID);
    expect(again[2]!.values![0]).toBe(id);
  });

  it('are else as they were', () => {
    expect(again.map(({ text }) => text)).toEqual(request.map(({ text }) => text));
    expect(again[1]!.values!.slice(2)).toEqual([OLD_ID, 'We met']);
    expect(again[2]!.values![1]).toBe(OLD_ID);
    expect(again[3]).toEqual(request[3]);
    expect(again[0]).toEqual({ text: 'begin' });
  });
});
