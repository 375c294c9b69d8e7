import { peoplePaths } from '#modules/people/index.ts';
import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import type { Entry } from '#platform/web/form-fields.ts';
import type { Shown } from '#platform/web/request.ts';
import type { Need } from '../../content/plan-content.ts';
import { LevelAndFirstMeeting } from '../../open-plan/level-and-first-meeting.page.tsx';
import type { Growable } from './grow-into-taf.ts';

type Props = Growable & { needs: readonly Need[]; entry: Entry; shown: Shown };

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
        <LevelAndFirstMeeting {...{ levels, clocks, entry }} question="What level of need is it now?" meets="meetsOn" />
      </Form>
    </Column>
  );
};
