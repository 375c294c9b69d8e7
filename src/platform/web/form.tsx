import type { Child } from 'hono/jsx';
import type { Entry } from './route.ts';
import type { Shown } from './request.ts';
import type { TypedDay } from './typed.ts';
import { govukButton } from './govuk/macros.ts';
import { govukInsetText } from './govuk/macros.ts';

type FormProps = {
  shown: Shown;
  /** What the button says: it names what happens ("Record the conversation"). */
  send: string;
  /** The version that what is shown has, where the form changes a record. */
  version?: number;
  /** Set on forms that keep drafts. */
  keepsDraft?: boolean;
  upload?: boolean;
  warning?: boolean;
  children?: Child;
};

/** A form that is sent once: it carries the server's key. Works without JavaScript. */
export function Form({ shown, send, version, keepsDraft, upload, warning, children }: FormProps) {
  return (
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
      {version === undefined ? null : <input type="hidden" name="_version" value={String(shown.version ?? version)} />}
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
        {keepsDraft
          ? govukButton({ text: 'Keep for later', name: '_draft', value: 'yes', classes: 'govuk-button--secondary' })
          : null}
      </div>
    </form>
  );
}

const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' });

/** A moment as people write it: 1 September 2026 at 14:05. */
export const when = (moment: Date): string => WHEN.format(moment);

/** What a GOV.UK component needs to show one field again as it was typed, with what is wrong. */
export function field(entry: Entry, name: string) {
  const value = entry.typed[name];
  const error = entry.errors[name];
  return {
    id: name,
    name,
    value: typeof value === 'string' ? value : '',
    ...(error === undefined ? {} : { errorMessage: { text: error } }),
  };
}

/** As `field`, for radios and checkboxes. */
export function choice(entry: Entry, name: string) {
  const error = entry.errors[name];
  return { idPrefix: name, name, ...(error === undefined ? {} : { errorMessage: { text: error } }) };
}

/** Whether an option was chosen when the form was last shown. */
export function isChosen(entry: Entry, name: string, value: string): boolean {
  const typed = entry.typed[name];
  return Array.isArray(typed) ? typed.includes(value) : typed === value;
}

const PARTS = [
  ['day', 'govuk-input--width-2'],
  ['month', 'govuk-input--width-2'],
  ['year', 'govuk-input--width-4'],
] as const;

/** As `field`, for a date in three boxes. */
export function dateField(entry: Entry, name: string) {
  const error = entry.errors[name];
  const typed = entry.typed[name];
  const day: Partial<TypedDay> = typeof typed === 'object' && 'day' in typed ? typed : {};
  return {
    id: `${name}-boxes`,
    namePrefix: name,
    items: PARTS.map(([part, width]) => ({
      // The first box bears the field's own id: the error summary leads there.
      ...(part === 'day' ? { id: name } : {}),
      name: part,
      value: day[part] ?? '',
      classes: `${width}${error === undefined ? '' : ' govuk-input--error'}`,
    })),
    ...(error === undefined ? {} : { errorMessage: { text: error } }),
  };
}
