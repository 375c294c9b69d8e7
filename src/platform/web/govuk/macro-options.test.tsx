import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { macroOptionsSource } from '../../../../scripts/write-macro-options.ts';
import { govukDateInput, govukInput, govukInsetText, govukRadios, govukServiceNavigation } from './macros.ts';
import { SummaryList } from './summary-list.tsx';
import { Table } from './table.tsx';
import { Tag } from './tag.tsx';

describe('the types of the macros’ options', () => {
  it('are those of the installed govuk-frontend', async () => {
    const written = readFileSync(new URL('macro-options.ts', import.meta.url), 'utf8');
    expect(await macroOptionsSource()).toBe(written);
  });

  it('refuse what is misspelt or missing, and a plain string as markup: the type check proves it, not this run', () => {
    expect(readByTheTypeCheck).toBeTypeOf('function');
  });
});

const readByTheTypeCheck = () => {
  const label = { text: 'First name' };
  const names = ['Ada', 'Ben'];
  return (
    <>
      {govukInput({ name: 'given', label })}
      {/* @ts-expect-error a misspelt option */}
      {govukInput({ name: 'given', label, valeu: 'Ada' })}
      {/* @ts-expect-error a misspelt option inside another */}
      {govukInput({ name: 'given', label: { txt: 'First name' } })}
      {/* @ts-expect-error an option that is required */}
      {govukInput({ name: 'given' })}
      {/* @ts-expect-error a misspelt option in a list that was made from another */}
      {govukRadios({ name: 'who', items: names.map((name) => ({ txt: name, value: name })) })}
      {govukRadios({ name: 'who', items: names.map((name) => ({ text: name, value: name })) })}
      {/* @ts-expect-error the options of GOV.UK's radios are not those of its date input */}
      {govukDateInput({ id: 'born', name: 'born' })}

      {govukInsetText({ html: <b>Since September</b> })}
      {/* @ts-expect-error a plain string as markup */}
      {govukInsetText({ html: '<b>Since September</b>' })}
      {/* @ts-expect-error both text and markup */}
      {govukInsetText({ text: 'Since September', html: <b>Since September</b> })}
      {/* @ts-expect-error a plain string in a slot, which takes markup */}
      {govukServiceNavigation({ slots: { start: '<b>RootED</b>' } })}
      {/* @ts-expect-error a plain string in the slot that takes markup or its options */}
      {govukServiceNavigation({ slots: { end: '<b>RootED</b>' } })}
      {govukServiceNavigation({ slots: { end: { html: <b>RootED</b>, align: 'inline' } } })}
      {/* @ts-expect-error attributes as one raw string */}
      {govukInsetText({ text: 'Since September', attributes: ' data-since="2026"' })}

      <Tag text="Open" />
      {/* @ts-expect-error a misspelt option of a component of our own */}
      <Tag text="Open" clases="govuk-tag--green" />
      {/* @ts-expect-error a plain string as markup in a component of our own */}
      <Tag html="<b>Open</b>" />
      {/* @ts-expect-error a plain string as markup in a cell */}
      <Table rows={[[{ html: '<b>Ada</b>' }]]} />
      {/* @ts-expect-error a misspelt option in a row */}
      <SummaryList rows={[{ key: { text: 'Name' }, vale: { text: 'Ada' } }]} />
    </>
  );
};
