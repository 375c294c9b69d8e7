import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import { govukInput, govukRadios } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { OwnWay } from '../ways.queries.ts';

type Props = { own: OwnWay; entry: Entry; shown: Shown };

/** How somebody wants to be told that something waits for them. */
export const ChooseWayPage = ({ own, entry, shown }: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">How RootED tells you</h1>
      <p class="govuk-body">
        When something waits for you, RootED sends you a message with a link. It says nothing of what it is about, nor
        about whom: you see that when you have signed in. Meetings come by e-mail, as invitations for your calendar.
      </p>
      <p class="govuk-body">{own.email ? `E-mail goes to ${own.email}, which is your user name.` : NO_ADDRESS}</p>
      <Form shown={shown} send="Save">
        {govukRadios({
          ...choice(entry, 'way'),
          fieldset: { legend: { text: 'How should RootED tell you?', classes: 'govuk-fieldset__legend--s' } },
          items: [
            {
              value: 'email',
              text: 'By e-mail',
              checked: isChosen(entry, 'way', 'email'),
            },
            {
              value: 'text',
              text: 'By text message',
              hint: { text: 'By e-mail where your council’s RootED sends no text messages' },
              checked: isChosen(entry, 'way', 'text'),
              conditional: {
                html: govukInput({
                  ...field(entry, 'mobile'),
                  label: { text: 'Mobile number' },
                  hint: { text: 'Your work mobile, in the United Kingdom. Nobody else sees it.' },
                  type: 'tel',
                  autocomplete: 'tel',
                  classes: 'govuk-input--width-20',
                }),
              },
            },
            {
              value: 'nothing',
              text: 'Not at all',
              hint: { text: 'You look for yourself. No invitations to meetings either.' },
              checked: isChosen(entry, 'way', 'nothing'),
            },
          ],
        })}
      </Form>
    </div>
  </div>
);

const NO_ADDRESS = 'Your user name is no e-mail address, so none can be sent. An administrator can change it.';
