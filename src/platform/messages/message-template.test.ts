import { describe, expect, it } from 'vitest';
import { newId, newUrlId } from '#kernel/id.ts';
import type { Tx } from '../database/database.ts';
import { SAYINGS, defineMessage } from './message-template.ts';
import { type Telling, sendMessage } from './send-message.ts';

describe('a message', () => {
  it('can say this, and nothing else', () => {
    expect(SAYINGS).toEqual({
      'something-to-look-at': 'You have something to look at in RootED',
      answered: 'Something you asked in RootED has an answer',
      meeting: 'Meeting (RootED)',
      link: 'A link for you',
      code: 'Your code',
    });
  });

  it('leads to one record, by the module’s own address of its page', () => {
    const message = defineMessage({ name: 'plans.x', says: 'answered', leadsTo: (id) => `/plans/${id}/team` });
    expect(message).toEqual({ name: 'plans.x', says: 'answered', path: '/plans/:id/team' });
  });

  it.each([
    ['nowhere', () => '/'],
    ['elsewhere', (id: string) => `https://example.org/${id}`],
    ['with more than the record’s random name', (id: string) => `/plans/${id}?child=Robin`],
    ['by a name', (id: string) => `/plans/${id}/Robin Madeup`],
    ['to two', (id: string) => `/plans/${id}/needs/${id}`],
  ])('leads not %s', (_, leadsTo) => {
    expect(() => defineMessage({ name: 'plans.x', says: 'answered', leadsTo })).toThrow('leads to no one record');
  });

  it('takes no words when it is declared, and none when it is sent: that does not compile', () => {
    // @ts-expect-error a saying of its own
    defineMessage({ name: 'plans.x', says: 'Robin was suspended', leadsTo: (id) => `/plans/${id}` });
    const message = defineMessage({ name: 'plans.x', says: 'answered', leadsTo: (id) => `/plans/${id}` });
    const tell = (telling: Telling) => (tx: Tx) => sendMessage(tx, message, telling);
    const to = [newId<'user'>()];
    const occasion = newId();
    tell({ to, occasion, about: newUrlId() });
    // @ts-expect-error a text where only a record's random name goes
    tell({ to, occasion, about: 'robin-madeup' });
    // @ts-expect-error a word beside
    tell({ to, occasion, about: newUrlId(), reason: 'suspended' });
    const meeting = defineMessage({ name: 'plans.y', says: 'meeting', leadsTo: (id) => `/plans/${id}` });
    // @ts-expect-error a meeting is put into calendars, not sent
    void ((tx: Tx) => sendMessage(tx, meeting, { to, occasion, about: newUrlId() }));
    expect(Object.keys(message)).toEqual(['name', 'says', 'path']);
  });
});
