import { inWords } from '#kernel/local-date.ts';
import { MOST_PICTURES, SmallMultiples } from '#platform/web/charts/small-multiples.tsx';
import { govukDetails } from '#platform/web/govuk/macros.ts';
import type { PlanInHand } from '../../plan/plan-in-hand.ts';
import type { RatedScore } from './scores.queries.ts';
import { byRater } from './scores.rules.ts';

type Props = { inHand: PlanInHand; scores: readonly RatedScore[] };

/** A picture for each who answers: people see one family differently, and an average would hide it. */
export const ScoresPage = ({ inHand, scores }: Props) => {
  const meetings = [...new Map(scores.map((each) => [each.meetingId, each])).values()];
  const raters = byRater(
    scores,
    meetings.map(({ meetingId }) => meetingId),
  );
  return (
    <>
      <span class="govuk-caption-l">{inHand.title}</span>
      <h1 class="govuk-heading-l">Numbers over the meetings</h1>
      <SmallMultiples
        id="scores"
        heading="From 0 to 10, as each says it"
        measure="The number"
        along="Meeting"
        scale="out-of-ten"
        order="In the order in which they first said one."
        times={meetings.map(({ on }) => inWords(on))}
        pictures={raters.slice(0, MOST_PICTURES)}
      />
      {raters.length > MOST_PICTURES && (
        <p class="govuk-body">
          Those who said one first are shown; {raters.length - MOST_PICTURES} more are in their meetings.
        </p>
      )}
      {meetings.length > 0 &&
        govukDetails({
          summaryText: 'What was asked',
          html: (
            <ul class="govuk-list">
              {meetings.map(({ on, question }) => (
                <li>
                  {inWords(on)}: {question}
                </li>
              ))}
            </ul>
          ),
        })}
    </>
  );
};
