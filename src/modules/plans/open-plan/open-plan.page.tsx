import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import type { Entry } from '#platform/web/form-fields.ts';
import { govukInsetText } from '#platform/web/govuk/macros.ts';
import type { Level } from '#modules/frameworks/index.ts';
import type { Shown } from '#platform/web/request.ts';
import { AlreadyOpen, BackAgain, NotAgreed } from './before-opening.page.tsx';
import { LevelAndFirstMeeting } from './level-and-first-meeting.page.tsx';
import { OriginQuestion } from '../origins/origin-question.page.tsx';
import type { Origin } from '../panels.ts';
import type { Plan } from '../plan/plan.ts';
import { findUniversalPlus } from '../universal-plus/universal-plus.ts';
import type { Clocks } from '../clocks/review.rules.ts';

type Props = {
  childName: string;
  universalPlusPath: string;
  agreementPath: string;
  /** Another organisation with which the family agreed; undefined where they agreed with the actor's, or with none. */
  agreedWith: string | undefined;
  /** Whom the agreement names; undefined where there is none. */
  names: readonly string[] | undefined;
  openPlan: Plan | undefined;
  /** One that ended in the last 12 months. */
  lastPlan: Plan | undefined;
  levels: readonly Level[];
  clocks: Clocks;
  origins: readonly Origin[];
  entry: Entry;
  shown: Shown;
};

export const OpenPlanPage = (props: Props) => (
  <Column heading={`Open a Team Around the Family for ${props.childName}`}>
    {props.openPlan ? (
      <AlreadyOpen plan={props.openPlan} />
    ) : props.names ? (
      <Opening {...props} names={props.names} />
    ) : (
      <NotAgreed {...props} />
    )}
  </Column>
);

const Opening = (props: Props & { names: readonly string[] }) => {
  const { names, lastPlan, levels, clocks, origins, universalPlusPath, entry, shown } = props;
  const universalPlus = findUniversalPlus(levels);
  return (
    <>
      {govukInsetText({
        text: `The family agreed to work together. The plan is with: ${names.join(', ')}. You will lead it until somebody else accepts.`,
      })}
      {lastPlan && <BackAgain plan={lastPlan} />}
      {universalPlus && (
        <p class="govuk-body">
          One need, and your organisation can meet it?{' '}
          <a class="govuk-link" href={universalPlusPath}>
            Make a {universalPlus.name} plan instead
          </a>
          . It takes three minutes, and can grow into this.
        </p>
      )}
      <Form shown={shown} send="Open the plan">
        <OriginQuestion entry={entry} origins={origins} />
        <LevelAndFirstMeeting {...{ levels, clocks, entry }} question="What level of need is it?" meets="reviewOn" />
      </Form>
    </>
  );
};
