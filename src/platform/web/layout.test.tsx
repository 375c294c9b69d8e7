import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { textOfHtml } from './govuk/html.ts';
import { INLINE_SCRIPT_HASH, Layout, type LayoutProps } from './layout.tsx';

const plain: LayoutProps = {
  title: 'Family plans',
  path: '/plans',
  assets: { stylesheet: '/assets/rooted-1.css', script: '/assets/rooted-2.js', icon: '/assets/icon-3.svg' },
};
const html = (props: Partial<LayoutProps> = {}) => textOfHtml(<Layout {...plain} {...props} />);
const shown = (props?: Partial<LayoutProps>) => load(html(props));

describe('the layout', () => {
  it('is a whole document in English, with its title, its styles and its script', () => {
    const $ = shown();
    expect(html()).toMatch(/^<!DOCTYPE html><html lang="en" class="govuk-template">/);
    expect($('title').text()).toBe('Family plans – RootED');
    expect($('link[rel=stylesheet]').attr('href')).toBe('/assets/rooted-1.css');
    expect($('script[type=module]').attr('src')).toBe('/assets/rooted-2.js');
    expect($('link[rel=icon]').attr('href')).toBe('/assets/icon-3.svg');
  });

  it('holds one inline script, which is GOV.UK’s own and whose hash the security policy is given', () => {
    const inline = shown()('script:not([src])');
    const template = createRequire(import.meta.url).resolve('govuk-frontend/dist/govuk/template.njk');
    const hash = createHash('sha256').update(inline.text()).digest('base64');
    expect(inline).toHaveLength(1);
    expect(readFileSync(template, 'utf8')).toContain(`>${inline.text()}</script>`);
    expect(INLINE_SCRIPT_HASH).toBe(`'sha256-${hash}'`);
  });

  it('holds nothing that a strict security policy would refuse', () => {
    const $ = shown({ errors: { given: 'Enter a first name' }, flash: 'Saved', demonstration: true });
    expect($('style, [style], [onclick], [onload]')).toHaveLength(0);
  });

  it('leads past the menu to the main content', () => {
    const $ = shown({ children: <h1>Family plans</h1> });
    expect($('.govuk-skip-link').attr('href')).toBe('#main-content');
    expect($('main#main-content h1').text()).toBe('Family plans');
  });

  it('marks where one is in the menu', () => {
    const navigation = [
      { label: 'Home', path: '/' },
      { label: 'Family plans', path: '/plans' },
      { label: 'Panels', path: '/panels' },
      { label: 'Reviews', path: '/plans/reviews' },
    ];
    expect(shown({ navigation })('nav [aria-current=page]').text().trim()).toBe('Family plans');
    expect(shown({ navigation, path: '/plans/a1/review' })('nav [aria-current=true]').text().trim()).toBe(
      'Family plans',
    );
    expect(shown({ navigation, path: '/plans/reviews/a1' })('nav [aria-current]').text().trim()).toBe('Reviews');
    expect(shown({ navigation, path: '/plansible' })('nav [aria-current]')).toHaveLength(0);
  });

  it('says who is signed in and for whom they act, and lets them sign out with a form that carries its key', () => {
    const $ = shown({
      actor: { userName: 'Rosa Lindqvist', orgName: 'Harbour Primary School' },
      csrf: <input type="hidden" name="key" value="abc" />,
    });
    expect($('.rooted-header__account span').text()).toBe('Rosa Lindqvist, Harbour Primary School');
    expect($('form[method=post][action="/sign-out"] input[name=key]').attr('value')).toBe('abc');
  });

  it('shows a visitor no menu and no sign-out', () => {
    expect(shown()('nav, form')).toHaveLength(0);
  });

  it('says first what is wrong, in the title too, and leads to the field', () => {
    const $ = shown({ errors: { given: 'Enter a first name', '': 'The plan has been closed' } });
    expect($('title').text()).toBe('Error: Family plans – RootED');
    expect($('.govuk-error-summary__list a').attr('href')).toBe('#given');
    expect($('.govuk-error-summary__list li').last().text().trim()).toBe('The plan has been closed');
    expect($('main').children().first().find('.govuk-error-summary')).toHaveLength(1);
  });

  it('shows no error summary where nothing is wrong', () => {
    const $ = shown({ errors: {} });
    expect($('.govuk-error-summary')).toHaveLength(0);
    expect($('title').text()).toBe('Family plans – RootED');
  });

  it('says what has just been done', () => {
    expect(shown({ flash: 'Review date saved' })('.govuk-notification-banner--success').text()).toContain(
      'Review date saved',
    );
  });

  it('says on every page of a demonstration that nobody in it is real, and otherwise does not', () => {
    expect(shown({ demonstration: true })('.govuk-phase-banner').text()).toContain('No real people');
    expect(shown()('.govuk-phase-banner')).toHaveLength(0);
  });

  it('escapes whatever the record holds', () => {
    const $ = shown({
      title: '<b>',
      flash: '<b>',
      errors: { given: '<b>' },
      actor: { userName: '<b>', orgName: '<b>' },
    });
    expect($('b')).toHaveLength(0);
  });

  it('carries no mark of the Crown', () => {
    expect(html({ demonstration: true })).not.toMatch(/crown|crest|GOV\.UK</i);
  });
});
