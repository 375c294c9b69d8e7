import type { Child } from 'hono/jsx';
import type { Shown } from './request.ts';
import { when } from '#kernel/when.ts';
import { govukButton, govukInsetText } from './govuk/macros.ts';

type FormProps = {
  shown: Shown;
  /** What the button says: it names what happens ("Record the conversation"). */
  send: string;
  /** The version that what is shown has, where the form changes a record. */
  version?: number;
  /** Set on forms that keep drafts. */
  keepsDraft?: boolean;
  upload?: boolean;
  /** Further buttons, after the first: what else is done with what stands in the form. */
  beside?: Child;
  warning?: boolean;
  children?: Child;
};

/** A form that is sent once: it carries the server's key. What is known already stands above it. Works without JavaScript. */
export function Form({ shown, send, version, keepsDraft, upload, warning, beside, children }: FormProps) {
  return (
    <>
      {shown.known}
      <form
        method="post"
        action={shown.path}
        novalidate
        // A browser that fills the boxes again when somebody goes back would let them send a note twice, under a new key,
        // and one that remembers words shows them to the next who sits there. Half-written notes are kept on the server.
        autocomplete="off"
        enctype={upload ? 'multipart/form-data' : undefined}
        data-keeps-draft={keepsDraft}
      >
        <input type="hidden" name="_key" value={shown.key} />
        {version === undefined ? null : (
          <input type="hidden" name="_version" value={String(shown.version ?? version)} />
        )}
        {shown.draft && keepsDraft ? (
          <>
            {govukInsetText({
              text: `You wrote this on ${when(shown.draft.savedAt)} and have not sent it. Only you can see it.`,
            })}
          </>
        ) : null}
        {children}
        <div class="govuk-button-group">
          {govukButton({
            text: send,
            preventDoubleClick: true,
            ...(warning ? { classes: 'govuk-button--warning' } : {}),
          })}
          {beside}
          {keepsDraft
            ? govukButton({ text: 'Keep for later', name: '_draft', value: 'yes', classes: 'govuk-button--secondary' })
            : null}
        </div>
      </form>
    </>
  );
}
