import { describe, expect, it } from 'vitest';
import { rowAsBoxes } from './row-as-boxes.rules.ts';

describe('a row of a table', () => {
  it.each([
    ['5 to 11', '5', '11'],
    ['5-11 years', '5', '11'],
    ['Ages 5 – 11', '5', '11'],
    ['0-19', '0', '19'],
    ['Under 5', '', '4'],
    ['under 5s', '', '4'],
    ['up to 25', '', '25'],
    ['16+', '16', ''],
    ['Over 16', '16', ''],
    ['16 and over', '16', ''],
    ['13', '13', ''],
    ['All ages', '', ''],
    ['', '', ''],
    ['primary', 'primary', ''],
  ])('has ages: %s', (ages, youngest, oldest) => {
    expect(rowAsBoxes({ ages })).toMatchObject({ youngest, oldest });
  });

  it.each([
    ['Mon, Wed', 'MO WE'],
    ['Tuesdays and Thursdays', 'TU TH'],
    ['Mon-Fri', 'MO TU WE TH FR'],
    ['Friday to Monday', 'MO FR SA SU'],
    ['Weekdays', 'MO TU WE TH FR'],
    ['every day', 'MO TU WE TH FR SA SU'],
    ['by appointment', ''],
  ])('has days: %s', (days, found) => {
    expect((rowAsBoxes({ days })['days'] as string[]).join(' ')).toBe(found);
  });

  it('keeps days and times that are words', () => {
    expect(rowAsBoxes({ times: 'Tuesdays in term time' })).toMatchObject({
      days: ['TU'],
      times: 'Tuesdays in term time',
    });
    expect(rowAsBoxes({ days: 'by appointment' })).toMatchObject({ days: [], times: 'by appointment' });
  });

  it.each(['y', 'Yes', 'TRUE', '1', 'x', 'hidden', 'Confidential', 'Yes - refuge', 'not to be found', '?'])(
    'must not be found: %s',
    (hidden) => {
      expect(rowAsBoxes({ hidden })).toMatchObject({ hidden: ['yes'] });
    },
  );

  it.each(['', ' ', 'n', 'No', 'FALSE', '0'])('may be found: %s', (hidden) => {
    expect(rowAsBoxes({ hidden })).toMatchObject({ hidden: [] });
  });

  it.each([
    ['Free', 'free', '', ''],
    ['0', 'free', '', ''],
    ['Free for everybody', 'free', '', 'Free for everybody'],
    ['Free for families on benefits', 'costs', '', 'Free for families on benefits'],
    ['£3, free for families on benefits', 'some', '3', ''],
    ['£4.50', 'costs', '£4.50', ''],
    ['3', 'costs', '3', ''],
    ['A small charge', 'costs', '', 'A small charge'],
    ['', 'unsaid', '', ''],
  ])('costs: %s', (cost, said, amount, fees) => {
    expect(rowAsBoxes({ cost })).toMatchObject({ cost: said, amount, fees });
  });

  it('has an address in one cell or in several', () => {
    expect(rowAsBoxes({ address: '1 High Street, Merrowdale, ZZ1 1AA' })).toMatchObject({
      address: '1 High Street',
      town: 'Merrowdale',
      postcode: 'ZZ1 1AA',
    });
    expect(rowAsBoxes({ address: '1 High Street', town: 'Merrowdale', postcode: 'ZZ1 1AA' })).toMatchObject({
      address: '1 High Street',
      town: 'Merrowdale',
      postcode: 'ZZ1 1AA',
    });
    expect(rowAsBoxes({ placeName: 'The hall', postcode: 'ZZ1 1AA' })).toMatchObject({ address: 'The hall', town: '' });
  });
});
