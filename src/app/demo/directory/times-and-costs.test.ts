import { describe, expect, it } from 'vitest';
import { readCosts, readTimes } from './times-and-costs.ts';

describe('the tables of services', () => {
  it('say when, on which days of a week or a month', () => {
    expect(readTimes('MO-WE 09:00-12:00, SA+SU 10:00-11:30 in term')).toEqual([
      { freq: 'WEEKLY', byday: 'MO,TU,WE', opens_at: '09:00:00', closes_at: '12:00:00' },
      { freq: 'WEEKLY', byday: 'SA,SU', opens_at: '10:00:00', closes_at: '11:30:00', notes: 'in term' },
    ]);
    expect(readTimes('MONTHLY 2WE 10:00-12:00')).toEqual([
      { freq: 'MONTHLY', byday: '2WE', opens_at: '10:00:00', closes_at: '12:00:00' },
    ]);
    expect(readTimes('-')).toEqual([]);
    expect(() => readTimes('some time')).toThrow('not a time of a table: some time');
  });

  it('say what it costs, and whom', () => {
    expect(readCosts('free')).toEqual([{ option: 'Free', amount: 0 }]);
    expect(readCosts('4.50 a session/0 with free school meals')).toEqual([
      { option: 'A session', amount: 4.5, amount_description: 'a session' },
      { option: 'With free school meals', amount: 0, amount_description: 'with free school meals' },
    ]);
  });
});
