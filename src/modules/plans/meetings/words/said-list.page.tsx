import { Tag } from '#platform/web/govuk/tag.tsx';
import { aboutInWords } from '../../content/questions.page.tsx';
import { SENSITIVITY_LABELS } from '../../content/sensitivity.ts';
import { Written } from '../../content/written.page.tsx';
import type { PlanInHand } from '../../plan/plan-in-hand.ts';
import type { Invited } from '../meeting.ts';
import { SAID_KINDS, SAID_LABELS, type Said } from './said.ts';

type Props = { inHand: PlanInHand; invited: readonly Invited[]; said: readonly Said[] };

/** Three columns of a conversation, one below the other: what is good, what is hard, what should happen. */
export const SaidList = ({ inHand, invited, said }: Props) =>
  said.length === 0 ? (
    <p class="govuk-body">Nothing is written down that you may see.</p>
  ) : (
    <>
      {SAID_KINDS.filter((kind) => said.some((each) => each.kind === kind)).map((kind) => (
        <>
          <h3 class="govuk-heading-s">{SAID_LABELS[kind]}</h3>
          {said
            .filter((each) => each.kind === kind)
            .map((each) => (
              <OneSaid inHand={inHand} said={each} by={invited.find(({ id }) => id === each.invitedId)} />
            ))}
        </>
      ))}
    </>
  );

const OneSaid = ({ inHand, said, by }: { inHand: PlanInHand; said: Said; by: Invited | undefined }) => (
  <>
    <Written text={said.text} />
    <p class="govuk-hint govuk-!-margin-bottom-4">
      {by ? by.name : 'Said together'}
      {said.byLink ? ', by link' : ''}. About: {aboutInWords(said, inHand.persons)}.{' '}
      {said.sensitivity !== 'general' && (
        <Tag text={`Sensitive: ${SENSITIVITY_LABELS[said.sensitivity].toLowerCase()}`} classes="govuk-tag--purple" />
      )}
      {!said.forRoom && said.sensitivity === 'general' && <Tag text="Not for the room" classes="govuk-tag--purple" />}
    </p>
  </>
);
