import type { HtmlEscapedString } from 'hono/utils/html';

/** Markup that is already safe to send: what a TSX expression or a GOV.UK macro gives. A plain string is not one. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export const isHtml = (value: object): value is Html & object => value instanceof Promise || 'isEscaped' in value;

/** The markup as text. An async component gives a promise, for which no macro waits: that throws. */
export function textOfHtml(html: Html): string {
  const text: unknown = html instanceof Promise ? html : html.toString();
  if (typeof text !== 'string') throw new TypeError('GOV.UK macros take no async component');
  return text;
}
