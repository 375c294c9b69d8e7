import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import type { Entry } from '#platform/web/form-fields.ts';
import type { Shown } from '#platform/web/request.ts';
import { YesOrNoQuestion } from '#platform/web/yes-or-no.tsx';
import { AboutQuestion, SensitivityQuestion } from '../../../content/questions.page.tsx';
import type { Sensitivity } from '../../../content/sensitivity.ts';
import type { MeetingInHand } from '../../meeting-in-hand.ts';
import type { Invited } from '../../meeting.ts';
import { SaidBoxes, ScoreQuestion } from '../words-boxes.page.tsx';

type Props = MeetingInHand & { who: Invited; sensitivities: readonly Sensitivity[]; entry: Entry; shown: Shown };

export const WriteWordsPage = ({ inHand, meeting, who, sensitivities, entry, shown }: Props) => (
  <Column caption={inHand.title} heading={`What ${who.name} says for the meeting`}>
    <p class="govuk-body">In their own words. What is sent ahead counts as taking part.</p>
    <Form shown={shown} send="Keep it for the meeting" keepsDraft>
      <SaidBoxes entry={entry} />
      <ScoreQuestion entry={entry} question={meeting.question} />
      <AboutQuestion entry={entry} inHand={inHand} />
      <SensitivityQuestion entry={entry} mine={sensitivities} />
      <YesOrNoQuestion
        entry={entry}
        name="forRoom"
        question="May everybody at the meeting read this?"
        hint="The family too. What is sensitive is never shown to the room."
      />
    </Form>
  </Column>
);
