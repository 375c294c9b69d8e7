import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukInput } from '#platform/web/govuk/macros.ts';

/** Whose directory it is, where it is read and under which licence. */
export const FeedBoxes = ({ entry }: { entry: Entry }) => (
  <>
    {govukInput({
      ...field(entry, 'name'),
      label: { text: 'Whose directory is it?' },
      hint: { text: 'Everybody reads this and the licence beside each service that comes from it.' },
    })}
    {govukInput({
      ...field(entry, 'address'),
      label: { text: 'Address of its Open Referral data' },
      hint: {
        text: 'Where /services comes after it. Leave it out where its files are sent to you. It is not published.',
      },
      inputmode: 'url',
      spellcheck: false,
    })}
    {govukInput({
      ...field(entry, 'licence'),
      label: { text: 'Licence' },
      hint: { text: 'Under which it may be used, for example Open Government Licence 3.0' },
    })}
    {govukInput({
      ...field(entry, 'licenceUrl'),
      label: { text: 'Address of the licence, where it has one' },
      inputmode: 'url',
      spellcheck: false,
    })}
    {govukInput({
      ...field(entry, 'pageUrl'),
      label: { text: 'Address of its pages, where everybody may read them' },
      hint: { text: 'Its name is linked to it. Leave it out where there are none.' },
      inputmode: 'url',
      spellcheck: false,
    })}
  </>
);
