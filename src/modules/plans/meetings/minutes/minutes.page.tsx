import { Column } from '#platform/web/column.tsx';
import { PrintOneForEach } from '../../plan/print-one-for-each.page.tsx';
import { type Separated, isAnybodyHidden } from '../../plan/separated.rules.ts';
import { plansPaths } from '../../plans.paths.ts';
import { type MeetingInHand, meetingTimeInWords } from '../meeting-in-hand.ts';

/** One paper for each: they are not alike. */
export const MinutesPage = ({ inHand, meeting, invited, separated }: MeetingInHand & { separated: Separated }) => (
  <Column caption={inHand.title} heading={`Minutes of ${meetingTimeInWords(meeting)}`}>
    <p class="govuk-body">
      Each has minutes of their own, with what they may see: a worker what the plan shows them, somebody of the family
      what was for the room and is about everybody, the child, or themselves. They do not say where you met. Give each
      their own, and nobody another’s. That you made them is recorded.
    </p>
    {isAnybodyHidden(separated) && <PrintOneForEach />}
    <ul class="govuk-list govuk-list--bullet">
      {invited
        .filter(({ kind }) => kind !== 'guest')
        .map(({ urlId, name }) => (
          <li>
            <a class="govuk-link" href={plansPaths.minutesFor(inHand.plan.urlId, meeting.urlId, urlId)}>
              Minutes for {name} (PDF)
            </a>
          </li>
        ))}
    </ul>
  </Column>
);
