import { Column } from '#platform/web/column.tsx';
import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import { Form } from '#platform/web/form.tsx';
import { govukCheckboxes, govukInsetText, govukTextarea, govukWarningText } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { WAY_LABELS } from '../request-words.ts';
import { requestPaths } from '../requests.paths.ts';
import { AGAINST_WORDS, type Against, wayOn } from './against-asking.ts';
import type { AskingInHand } from './asking-in-hand.ts';
import { boxOf } from './lines-typed.ts';
import type { ToldLine } from './told-lines.rules.ts';

type Props = AskingInHand & { entry: Entry; shown: Shown };

/** What the service is told, line by line: the record proposes, whoever asks decides. */
export const AskForSupportPage = (props: Props) => {
  const { inHand, service, against, entry, shown, way, isSomebodyHidden } = props;
  return (
    <Column caption={inHand.title} heading={`Ask ${service.name} for support`}>
      {against ? (
        <>
          {shown.known}
          <AgainstAsking {...props} against={against} />
        </>
      ) : (
        <>
          <p class="govuk-body">
            {service.name} sees what you tick, and nothing else of the record. {WAY_LABELS[way]}. You see all of it once
            more before it is sent.
          </p>
          {isSomebodyHidden &&
            govukInsetText({
              text: 'Somebody in this family must not be found: how to reach them is not offered here, nor how to reach whoever must not find them. Think of what each line tells about where they are.',
            })}
          <Form shown={shown} send="See what will be sent" keepsDraft>
            <Lines {...props} entry={entry} />
          </Form>
        </>
      )}
    </Column>
  );
};

/** What stands against it, in plain words, and what to do about it. */
export const AgainstAsking = ({
  against,
  inHand,
  action,
  person,
  standing,
}: Omit<AskingInHand, 'against'> & { against: Against }) => {
  const way = wayOn(against, inHand, person);
  return (
    <>
      {govukInsetText({ text: AGAINST_WORDS[against] })}
      <p class="govuk-body">
        {against === 'asked-already' && standing ? (
          <a class="govuk-link" href={requestPaths.request(standing.urlId)}>
            See that request
          </a>
        ) : (
          <a class="govuk-link" href={way.path}>
            {way.label}
          </a>
        )}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={requestPaths.findFor(inHand.plan.urlId, action.urlId)}>
          Find another service
        </a>
      </p>
    </>
  );
};

const Lines = ({ lines, entry }: Props) =>
  govukCheckboxes({
    ...choice(entry, 'send'),
    fieldset: { legend: { text: 'What is the service told?', classes: 'govuk-fieldset__legend--m' } },
    hint: { text: 'Tick what it needs to help, and change the words as you like. No more than that.' },
    items: lines.map((line) => ({
      value: line.key,
      text: line.isTicked || line.text === '' ? line.label : `${line.label}: ${shortened(line.text)}`,
      checked: isChosen(entry, 'send', line.key),
      ...(line.hint ? { hint: { text: line.hint } } : {}),
      conditional: { html: <Text line={line} entry={entry} /> },
    })),
  });

const Text = ({ line: { key, label, warns }, entry }: { line: ToldLine; entry: Entry }) => (
  <>
    {warns &&
      govukWarningText({
        text: `Sensitive: ${warns}. Tell it only where the service cannot help without it.`,
      })}
    {govukTextarea({
      ...field(entry, boxOf(key)),
      label: { text: label, classes: 'govuk-visually-hidden' },
      rows: 2,
    })}
  </>
);

const SHORT = 60;

const shortened = (text: string): string => (text.length <= SHORT ? text : `${text.slice(0, SHORT)} …`);
