import { describe, expect, it } from 'vitest';
import { warmMacros } from './macro.ts';
import {
  govukButton,
  govukInsetText,
  govukRadios,
  govukServiceNavigation,
  govukTabs,
  govukTextarea,
} from './macros.ts';

describe('a GOV.UK macro as a function', () => {
  it('stands in TSX without being escaped again', () => {
    const page = <main>{govukButton({ text: 'Save & go on' })}</main>;
    expect(page.toString()).toContain('<main><button type="submit" class="govuk-button"');
    expect(page.toString()).toContain('Save &amp; go on');
  });

  it('takes TSX as markup, in which whatever somebody typed is escaped', () => {
    const typed = '<script>alert(1)</script>';
    const inset = govukInsetText({ html: <strong>{typed}</strong> });
    expect(inset.toString()).toContain('<strong>&lt;script&gt;alert(1)&lt;/script&gt;</strong>');
  });

  it('takes another macro as markup', () => {
    const radios = govukRadios({
      name: 'absent',
      items: [
        {
          value: 'yes',
          text: 'Yes',
          conditional: { html: govukTextarea({ name: 'why', label: { text: 'Why was that?' } }) },
        },
        { divider: 'or' },
        { value: 'no', text: 'No' },
      ],
    });
    expect(radios.toString()).toContain('<textarea class="govuk-textarea" id="why" name="why" rows="5"></textarea>');
  });

  it('escapes text, and a plain string even where markup is asked for and the types were got round', () => {
    const notTyped = { html: '<b>bold</b>' } as never;
    expect(govukInsetText({ text: '<b>bold</b>' }).toString()).toContain('&lt;b&gt;bold&lt;/b&gt;');
    expect(govukInsetText(notTyped).toString()).toContain('&lt;b&gt;bold&lt;/b&gt;');
    expect(govukServiceNavigation({ slots: { start: '<b>' as never } }).toString()).toContain('&lt;b&gt;');
  });

  it('shows markup that was given as text as its source, and does not render it', () => {
    const button = govukButton({ text: govukInsetText({ text: 'a' }) });
    expect(button.toString()).toContain('&lt;div class=&quot;govuk-inset-text&quot;&gt;');
  });

  it('keeps the lines that somebody typed as they are, however deep the textarea is nested', () => {
    const note = govukTextarea({ name: 'note', label: { text: 'Note' }, value: 'First line\nSecond line' });
    const tabs = govukTabs({ items: [{ id: 'note', label: 'Note', panel: { html: <div>{note}</div> } }] });
    expect(tabs.toString()).toContain('>First line\nSecond line</textarea>');
  });

  it('refuses an async component, for which it could not wait', () => {
    const Later = async () => <p>Later</p>;
    expect(() => govukInsetText({ html: <Later /> })).toThrow('GOV.UK macros take no async component');
  });

  it('compiles when the server starts, all of them', () => {
    expect(warmMacros).not.toThrow();
  });
});
