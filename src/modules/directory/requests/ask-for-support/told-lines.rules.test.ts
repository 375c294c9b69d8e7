import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { type KnownForAsking, composeLines, linesToSend } from './told-lines.rules.ts';

const TODAY = getLocalDate('2026-11-20');
const KNOWN: KnownForAsking = {
  firstName: 'Robin',
  birthday: getLocalDate('2017-10-21'),
  reach: [{ key: 'reach-1', text: 'Hazel Madeup, mother: 01632 960100' }],
  facts: [
    { key: 'fact-1', kind: 'interpreter', label: 'Interpreter', text: 'Polish', sensitive: undefined },
    { key: 'fact-2', kind: 'disability', label: 'Disability', text: 'Epilepsy', sensitive: 'Somebody’s health' },
  ],
  need: 'Not sleeping',
  wanted: 'To sleep through the night',
  help: 'Ask for help with sleep',
  sensitive: undefined,
  names: ['Robin Madeup'],
};

const ticked = (known: KnownForAsking) =>
  composeLines(known, TODAY)
    .filter(({ isTicked }) => isTicked)
    .map(({ label, text }) => `${label}: ${text}`);

describe('what a service is told', () => {
  it('is at first what it needs to help, with an age and without a name', () => {
    expect(ticked(KNOWN)).toEqual([
      'What is needed: Not sleeping',
      'What the family wants: To sleep through the night',
      'What would help: Ask for help with sleep',
      'Age: 9',
      'Interpreter: Polish',
    ]);
  });

  it('is at first nothing of a sensitive need', () => {
    expect(ticked({ ...KNOWN, sensitive: 'Domestic abuse' })).toEqual(['Age: 9', 'Interpreter: Polish']);
  });

  it('is at first nothing that names somebody', () => {
    expect(ticked({ ...KNOWN, wanted: 'That Robin sleeps' })).not.toContain('What the family wants: That Robin sleeps');
  });

  it('is what was chosen, as it was written', () => {
    const lines = linesToSend(
      composeLines(KNOWN, TODAY),
      { send: ['need', 'name', 'more'], textOf: (key) => `${key} of Robin’s ` },
      [],
    );
    expect(lines).toEqual([
      { label: 'What is needed', text: 'need of Robin’s', tellsWho: false },
      { label: 'Name', text: 'name of Robin’s', tellsWho: true },
      { label: 'What else you should know', text: 'more of Robin’s', tellsWho: false },
    ]);
  });

  it('tells who it is about where it says how to find them, whichever line it is', () => {
    const touch = {
      key: 'fact-3',
      kind: 'getting-in-touch',
      label: 'Getting in touch',
      text: 'Text her',
      sensitive: undefined,
    };
    const said = {
      need: 'Not sleeping',
      'fact-3': 'Text her',
      more: 'Ring 01632 960100',
      safe: 'They live at ZZ1 1ZZ',
    };
    const lines = linesToSend(
      composeLines({ ...KNOWN, facts: [touch] }, TODAY),
      { send: Object.keys(said), textOf: (key) => said[key as keyof typeof said] },
      [],
    );
    expect(lines.map(({ text, tellsWho }) => [text, tellsWho])).toEqual([
      ['Not sleeping', false],
      ['Text her', true],
      ['They live at ZZ1 1ZZ', true],
      ['Ring 01632 960100', true],
    ]);
  });
});
