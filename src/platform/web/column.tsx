import type { Child } from 'hono/jsx';

type Props = {
  /** What the page belongs to: whose plan, whose record. */
  caption?: string | undefined;
  heading: Child;
  children?: Child;
};

/** A page to read or to fill in: one column, as wide as a line is easy to read, under its heading. */
export const Column = ({ caption, heading, children }: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      {caption !== undefined && <span class="govuk-caption-l">{caption}</span>}
      <h1 class="govuk-heading-l">{heading}</h1>
      {children}
    </div>
  </div>
);
