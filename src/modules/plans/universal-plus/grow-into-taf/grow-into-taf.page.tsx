import { peoplePaths } from '#modules/people/index.ts';
import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, dateField, isChosen } from '#platform/web/form-fields.ts';
import { govukDateInput, govukRadios } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { Need } from '../../content/plan-content.ts';
import { LevelDescriptors } from '../../open-plan/level-descriptors.page.tsx';
import type { Growable } from './grow-into-taf.ts';

type Props = Growable & { needs: readonly Need[]; entry: Entry; shown: Shown };

const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--s' } });

export const GrowIntoTafPage = ({ inHand, needs, levels, clocks, entry, shown }: Props) => {
  const child = inHand.persons.find(({ openedFor }) => openedFor);
  return (
    <Column caption={inHand.title} heading="Let it grow into a Team Around the Family">
      <p class="govuk-body">
        There is more than one need, or your organisation alone is not enough. Everything that is in the plan stays in
        it: {needs.map(({ name }) => `“${name}”`).join(', ')}, what is done about it, the notes, and its dates.
      </p>
      <p class="govuk-body">
        The plan is with {inHand.persons.map(({ name }) => name).join(', ')}. You go on leading it until somebody else
        accepts. Speak with the family first: others will learn about them.
      </p>
      {child && (
        <p class="govuk-body">
          If more of the family take part, or other organisations are told,{' '}
          <a class="govuk-link" href={peoplePaths.agreement(child.urlId)}>
            record what they agree to now
          </a>{' '}
          before you send this.
        </p>
      )}
      <Form shown={shown} send="Go on as a Team Around the Family" version={inHand.plan.version}>
        {govukRadios({
          ...choice(entry, 'level'),
          fieldset: legend('What level of need is it now?'),
          items: levels
            .filter(({ level }) => level > 2)
            .map(({ level, name, response }) => ({
              value: String(level),
              text: name,
              hint: { text: response },
              checked: isChosen(entry, 'level', String(level)),
            })),
        })}
        <LevelDescriptors levels={levels} />
        {govukDateInput({
          ...dateField(entry, 'meetsOn'),
          fieldset: legend('When does the team first meet?'),
          hint: { text: `Usually within ${clocks.firstMeeting} working days, at most ${clocks.review}.` },
        })}
      </Form>
    </Column>
  );
};
