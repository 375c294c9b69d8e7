import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { CouldBePlainer, SayWhileWriting } from './plain-words.page.tsx';

const words = [{ word: 'lazy', instead: 'say what “is not” done' }];

describe('what could be said more plainly', () => {
  it('is said beside what was saved, and nothing where there is nothing', () => {
    const said = load(String(<CouldBePlainer texts={['He is', 'lazy.']} words={words} />)).text();
    expect(said).toBe('Could be said more plainly: “lazy” (say what “is not” done).');
    expect(String(<CouldBePlainer texts={['He rests']} words={words} />)).toBe('');
  });

  it('is given to the script as it is, and says nothing before somebody writes', () => {
    const $ = load(String(<SayWhileWriting words={words} />));
    expect(JSON.parse($('[data-plain-words]').attr('data-plain-words')!)).toEqual([['lazy', 'say what “is not” done']]);
    expect($('[aria-live=polite]').text()).toBe('');
  });
});
