import { govukButton } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';

type Props = { shown: Shown; to: string; text: string; sends?: Readonly<Record<string, string>> };

/** A button that does one thing at once, which can be undone. */
export const PostButton = ({ shown, to, text, sends = {} }: Props) => (
  <form method="post" action={to}>
    <input type="hidden" name="_key" value={shown.key} />
    {Object.entries(sends).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    {govukButton({ text, preventDoubleClick: true, classes: 'govuk-button--secondary' })}
  </form>
);
