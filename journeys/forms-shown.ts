import { type CheerioAPI, load } from 'cheerio';
import type { Page } from 'playwright-core';

/** One question of a form as it stood before somebody: how it was asked, and what stood in its box. */
export type AskedQuestion = { readonly asked: string; readonly filled: string };

/** A form as it stood before somebody, with what is known of each person above it, by name. */
export type FormShown = {
  readonly path: string;
  readonly heading: string;
  readonly known: ReadonlyMap<string, string>;
  readonly questions: readonly AskedQuestion[];
};

/** Keeps every form that comes before somebody from now on. */
export async function keepFormsShown(page: Page, forms: FormShown[]): Promise<void> {
  await page.context().exposeBinding('keepPage', (_, path: string, html: string) => {
    forms.push(...formsIn(path, html));
  });
  await page.context().addInitScript(`document.addEventListener('DOMContentLoaded', () =>
    keepPage(location.pathname, document.querySelector('main').outerHTML))`);
}

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The forms of a page that ask something. What only opens with an answer is asked as well. */
export function formsIn(path: string, html: string): FormShown[] {
  const $ = load(html);
  const heading = words($('h1').text());
  const sheet = $('details').filter((_, each) => words($(each).find('summary').text()) === 'What we already know');
  const cards = sheet.find('.govuk-summary-card').get();
  const known = new Map(
    cards.map((card) => [words($(card).find('.govuk-summary-card__title').text()), words($(card).text())]),
  );
  const asked = $('main form[method="post"]')
    .get()
    .map((form) => questionsOf($, form));
  return asked.filter(({ length }) => length > 0).map((questions) => ({ path, heading, known, questions }));
}

/** A legend with its radios, checkboxes or boxes of a date; or the label of a box. */
function questionsOf($: CheerioAPI, form: Parameters<CheerioAPI>[0]): AskedQuestion[] {
  const questions = new Map<string, string>();
  for (const box of $(form).find('input:not([type="hidden"]), textarea, select').get()) {
    const label = words($(`label[for="${$(box).attr('id')}"]`).text());
    const isPart = $(box).is('[type="radio"], [type="checkbox"]') || /^(Day|Month|Year)$/.test(label);
    const asked = isPart ? words($(box).closest('fieldset').children('legend').text()) : label;
    questions.set(asked, words(`${questions.get(asked) ?? ''} ${filledIn($(box), label)}`));
  }
  return [...questions].map(([asked, filled]) => ({ asked, filled }));
}

function filledIn(box: ReturnType<CheerioAPI>, label: string): string {
  if (!box.is('[type="radio"], [type="checkbox"]')) return String(box.val() ?? '');
  return box.is('[checked]') ? label : '';
}
