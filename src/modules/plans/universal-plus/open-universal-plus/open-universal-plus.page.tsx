import { ADJUSTMENT_HINTS, ADJUSTMENT_KINDS, ADJUSTMENT_LABELS } from '#modules/education/index.ts';
import type { FrameworkNeed, Level } from '#modules/frameworks/index.ts';
import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, dateField, field, isChosen } from '#platform/web/form-fields.ts';
import {
  govukCheckboxes,
  govukDateInput,
  govukInput,
  govukInsetText,
  govukSelect,
  govukTextarea,
} from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { AlreadyOpen, NotAgreed } from '../../open-plan/before-opening.page.tsx';
import { NEED_HINTS } from '../../content/hints.rules.ts';
import { SayHints } from '../../content/say-hints.page.tsx';
import { OriginQuestion } from '../../origins/origin-question.page.tsx';
import type { Origin } from '../../panels.ts';
import { SayWhileWriting } from '../../plain-words/plain-words.page.tsx';
import type { PlainWord } from '../../plain-words/plain-words.rules.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Clocks } from '../../clocks/review.rules.ts';

type Props = {
  childName: string;
  agreementPath: string;
  /** Another organisation with which the family agreed; undefined where they agreed with the actor's, or with none. */
  agreedWith: string | undefined;
  names: readonly string[] | undefined;
  openPlan: Plan | undefined;
  level: Level;
  needs: readonly FrameworkNeed[];
  /** Whether the actor's organisation is the child's school. */
  isTheirSchool: boolean;
  clocks: Clocks;
  origins: readonly Origin[];
  words: readonly PlainWord[];
  entry: Entry;
  shown: Shown;
};

export const OpenUniversalPlusPage = (props: Props) => (
  <Column heading={`Make a ${props.level.name} plan for ${props.childName}`}>
    {props.openPlan ? (
      <AlreadyOpen plan={props.openPlan} />
    ) : props.names ? (
      <Opening {...props} names={props.names} />
    ) : (
      <NotAgreed {...props} />
    )}
  </Column>
);

const label = (text: string) => ({ text, classes: 'govuk-label--s' });
const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--s' } });

const Opening = (props: Props & { names: readonly string[] }) => {
  const { names, needs, level, clocks, origins, isTheirSchool, words, entry, shown } = props;
  return (
    <>
      {govukInsetText({
        text: `One need, and what your organisation does about it. The family agreed to work together; the plan is with: ${names.join(', ')}. If it turns out to be more, it grows into a Team Around the Family and nothing is written twice.`,
      })}
      <Form shown={shown} send={`Make the ${level.name} plan`} keepsDraft>
        <OriginQuestion entry={entry} origins={origins} />
        {govukInput({
          ...field(entry, 'ownWords'),
          label: label('What is hard?'),
          hint: { text: 'As the child or the family say it.' },
        })}
        {govukSelect({
          ...field(entry, 'listed'),
          label: label('Which need is it closest to?'),
          hint: { text: 'It decides how the need is counted, not how it is called.' },
          items: [
            { value: '', text: 'None of these' },
            ...needs.map(({ id, code, name }) => ({
              value: id,
              text: `${code} ${name}`,
              selected: isChosen(entry, 'listed', id),
            })),
          ],
        })}
        {govukTextarea({
          ...field(entry, 'wanted'),
          label: label('What do they want to be different?'),
          hint: { text: 'Something they and you will be able to see, in their words.' },
          rows: 2,
        })}
        {isTheirSchool && <Adjustments entry={entry} />}
        {govukInput({
          ...field(entry, 'somethingElse'),
          label: label(isTheirSchool ? 'Is there something else that you will do? (optional)' : 'What will you do?'),
        })}
        {govukDateInput({
          ...dateField(entry, 'reviewOn'),
          fieldset: legend('When do you look together at what has changed?'),
          hint: { text: `At most ${clocks.review} working days from now.` },
        })}
        <SayHints hints={NEED_HINTS} />
        <SayWhileWriting words={words} />
      </Form>
    </>
  );
};

const Adjustments = ({ entry }: { entry: Entry }) =>
  govukCheckboxes({
    ...choice(entry, 'adjustments'),
    fieldset: legend('What will your school do differently?'),
    items: ADJUSTMENT_KINDS.map((kind) => ({
      value: kind,
      text: ADJUSTMENT_LABELS[kind],
      checked: isChosen(entry, 'adjustments', kind),
      conditional: {
        html: govukInput({
          ...field(entry, kind),
          label: { text: 'What will be different?' },
          hint: { text: ADJUSTMENT_HINTS[kind] },
        }),
      },
    })),
  });
