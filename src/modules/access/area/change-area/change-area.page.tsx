import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukInput, govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { Typed } from '#platform/web/typed.ts';
import { ChangedMeanwhile } from '../../administration/changed-meanwhile.tsx';
import type { Area } from '../area.ts';

const LABELS = {
  name: 'Name of the area',
  frontDoorName: 'Name of the front door',
  frontDoorPhone: 'Phone of the front door',
  emergencyNote: 'What to do in an emergency',
  directoryContact: 'How anybody reaches those who look after the directory (optional)',
} as const;

/** What stands in the boxes at first. */
export const standing = ({ name, frontDoorName, frontDoorPhone, emergencyNote, directoryContact }: Area): Typed => ({
  name,
  frontDoorName,
  frontDoorPhone,
  emergencyNote,
  directoryContact,
});

export const ChangeAreaPage = ({ entry, shown, area }: { entry: Entry; shown: Shown; area: Area }) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">The area</h1>
      <p class="govuk-body">
        Somebody who records that a child may be at risk is shown the front door and this note at once, beside the
        safeguarding lead of their own organisation.
      </p>
      <ChangedMeanwhile entry={entry} now={standing(area)} labels={LABELS} />
      <Form shown={shown} send="Save" version={area.version}>
        {govukInput({ ...field(entry, 'name'), label: { text: LABELS.name } })}
        {govukInput({ ...field(entry, 'frontDoorName'), label: { text: LABELS.frontDoorName } })}
        {govukInput({
          ...field(entry, 'frontDoorPhone'),
          label: { text: LABELS.frontDoorPhone },
          type: 'tel',
          classes: 'govuk-input--width-20',
        })}
        {govukTextarea({
          ...field(entry, 'emergencyNote'),
          label: { text: LABELS.emergencyNote },
          hint: { text: 'With the number outside office hours.' },
        })}
        {govukInput({
          ...field(entry, 'directoryContact'),
          label: { text: LABELS.directoryContact },
          hint: {
            text: 'A shared mailbox or a phone number. Everybody reads it where they report a mistake or ask to be listed.',
          },
        })}
      </Form>
    </div>
  </div>
);
