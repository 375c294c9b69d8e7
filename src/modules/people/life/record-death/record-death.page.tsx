import { type LocalDate, inWords } from '#kernel/local-date.ts';
import { Form } from '#platform/web/form.tsx';
import { type Entry, dateField } from '#platform/web/form-fields.ts';
import { govukButton, govukDateInput } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { PersonInHand } from '../../children/person-in-hand.ts';
import { peoplePaths } from '../../people.paths.ts';

type Props = { inHand: PersonInHand; diedOn: LocalDate | undefined; unborn: boolean; entry: Entry; shown: Shown };

export const RecordDeathPage = (props: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{props.inHand.person.name}</span>
      <h1 class="govuk-heading-l">{props.unborn ? 'The pregnancy has ended' : 'Somebody has died'}</h1>
      {props.diedOn === undefined ? <AskWhen {...props} /> : <TakeBack {...props} diedOn={props.diedOn} />}
    </div>
  </div>
);

const AskWhen = ({ unborn, entry, shown }: Props) => (
  <>
    <p class="govuk-body">
      The record stays, for those who may see it. Nothing is sent about them any more, and pages say it first, so that
      nobody asks the family after them.
    </p>
    <Form shown={shown} send="Record it">
      {govukDateInput({
        ...dateField(entry, 'diedOn'),
        fieldset: {
          legend: { text: unborn ? 'When was it?' : 'When did they die?', classes: 'govuk-fieldset__legend--s' },
        },
      })}
    </Form>
  </>
);

const TakeBack = ({ inHand, diedOn, unborn, shown }: Props & { diedOn: LocalDate }) => (
  <>
    <p class="govuk-body">
      {unborn ? 'It ended' : 'They died'} on {inWords(diedOn)}.
    </p>
    <form method="post" action={peoplePaths.takeBackDeath(inHand.person.urlId)}>
      <input type="hidden" name="_key" value={shown.key} />
      {govukButton({ text: 'It was a mistake: take it back', classes: 'govuk-button--secondary' })}
    </form>
    <p class="govuk-body">
      The organisation that recorded it can take it back, and so can one that works with them in full, and the data
      officer.
    </p>
  </>
);
