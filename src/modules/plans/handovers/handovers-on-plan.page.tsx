import { type LocalDate, inWords } from '#kernel/local-date.ts';
import { Tag } from '#platform/web/govuk/tag.tsx';
import { Written } from '../content/written.page.tsx';
import type { PlanInHand } from '../plan/plan-in-hand.ts';
import { HANDOVER_LABELS, type HandedOver, type Handover } from './handover.ts';

type Props = {
  inHand: PlanInHand;
  handovers: readonly Handover[];
  handedOver: readonly HandedOver[];
  today: LocalDate;
};

/** Who goes on, to whom, whether they accepted, and what is handed over. */
export const HandoversOnPlan = ({ inHand, handovers, handedOver, today }: Props) =>
  handovers.length === 0 ? (
    <></>
  ) : (
    <>
      <h2 class="govuk-heading-m">Handed over</h2>
      {handovers.map((handover) => {
        const written = handedOver.find(({ handoverId }) => handoverId === handover.id);
        const child = inHand.persons.find(({ personId }) => personId === written?.personId);
        return (
          <>
            <h3 class="govuk-heading-s">
              {child ? `${child.name}: ` : ''}
              {HANDOVER_LABELS[handover.kind]}, from {inWords(handover.goesOn)}
            </h3>
            <p class="govuk-body">
              To {handover.toName}, {handover.toOrgName}. <Answered handover={handover} today={today} />
            </p>
            {written && <WhatIsHandedOver written={written} />}
          </>
        );
      })}
    </>
  );

const Answered = ({
  handover: { answer, answeredOn, why, goesOn, offeredOn },
  today,
}: Pick<Props, 'today'> & { handover: Handover }) => {
  if (answer === 'accepted') return <>Accepted on {inWords(answeredOn!)}.</>;
  if (answer === 'declined') return <>Declined: {why}. Ask somebody else.</>;
  if (answer === 'withdrawn') return <>Withdrawn.</>;
  return (
    <>
      Asked on {inWords(offeredOn)}, not answered yet.{' '}
      {goesOn <= today && <Tag text="Nobody has accepted" classes="govuk-tag--red" />}
    </>
  );
};

const WhatIsHandedOver = ({ written }: { written: HandedOver }) => (
  <>
    <h4 class="govuk-heading-s">What the child says about it</h4>
    <Written text={written.childSays} />
    <h4 class="govuk-heading-s">What helps</h4>
    <Written text={written.helps} />
    <h4 class="govuk-heading-s">What is to be watched</h4>
    <Written text={written.worries} />
    <h4 class="govuk-heading-s">When they meet</h4>
    <Written text={written.meets} />
  </>
);
