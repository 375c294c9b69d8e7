import { classNames, spreadable } from './attributes.ts';
import type { Html } from './html.ts';
import type { TagOptions } from './macro-options.ts';

/** A status in a word or two, for instance `<Tag text="Open" classes="govuk-tag--green" />`. */
export const Tag = ({ text, html, classes, attributes }: TagOptions): Html => (
  <strong class={classNames('govuk-tag', classes)} {...spreadable(attributes)}>
    {html ?? text}
  </strong>
);
