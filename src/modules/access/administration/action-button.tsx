import { govukButton } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';

type ActionButtonProps = {
  /** Without it there is nothing to press: on paper. */
  shown: Shown | undefined;
  to: string;
  label: string;
  /** What it is done to, for those who hear the button without what stands around it. */
  about: string;
  /** What it sends. */
  sends?: Readonly<Record<string, string>>;
};

/** A button that does one thing at once. What it does can be undone, or is harmless. */
export const ActionButton = ({ shown, to, label, about, sends = {} }: ActionButtonProps) =>
  shown && (
    <form method="post" action={to}>
      <input type="hidden" name="_key" value={shown.key} />
      {Object.entries(sends).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {govukButton({
        html: (
          <>
            {label}
            <span class="govuk-visually-hidden"> {about}</span>
          </>
        ),
        classes: 'govuk-button--secondary govuk-!-margin-bottom-0',
        preventDoubleClick: true,
      })}
    </form>
  );
