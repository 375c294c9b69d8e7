import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukInput } from '#platform/web/govuk/macros.ts';

/** Where a code is typed. Never filled in again: a code that was refused is of no use. */
export const CodeBox = ({ entry, hint }: { entry: Entry; hint: string }) =>
  govukInput({
    ...field(entry, 'code'),
    value: '',
    label: { text: 'Code' },
    hint: { text: hint },
    autocomplete: 'one-time-code',
    spellcheck: false,
    classes: 'govuk-input--width-20 govuk-input--extra-letter-spacing',
  });

export const APP_OR_RECOVERY_CODE =
  'The six digits that your authenticator app shows now, or one of your recovery codes';
