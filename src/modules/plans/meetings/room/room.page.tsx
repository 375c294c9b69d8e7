import { inWords } from '#kernel/local-date.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { ACTION_STATUS_LABELS } from '../../content/plan-words.ts';
import { Written } from '../../content/written.page.tsx';
import { plansPaths } from '../../plans.paths.ts';
import { SAID_KINDS, SAID_LABELS } from '../words/said.ts';
import type { Shared } from './shared-with.ts';

/** No name in it that not everybody here knows, no place, nothing that one of them may not see. */
export const RoomPage = ({ inHand, meeting, invited, needs, actions, said }: Shared) => (
  <>
    <h1 class="govuk-heading-l">For everybody here</h1>
    <p class="govuk-body">
      {invited.map(({ name }) => name).join(', ')}.{' '}
      <a class="govuk-link govuk-!-display-none-print" href={plansPaths.runMeeting(inHand.plan.urlId, meeting.urlId)}>
        Back to your own screen
      </a>
    </p>
    <h2 class="govuk-heading-m">What is said</h2>
    {said.length === 0 && <p class="govuk-body">Nothing is written down for everybody yet.</p>}
    {SAID_KINDS.map((kind) => {
      const ofKind = said.filter((each) => each.kind === kind);
      return (
        ofKind.length > 0 && (
          <>
            <h3 class="govuk-heading-s">{SAID_LABELS[kind]}</h3>
            {ofKind.map(({ text }) => (
              <Written text={text} />
            ))}
          </>
        )
      );
    })}
    <h2 class="govuk-heading-m">What we agreed</h2>
    {needs.length === 0 && <p class="govuk-body">Nothing that everybody here may see.</p>}
    {needs.map((need) => (
      <SummaryList
        card={{ title: { text: need.name, headingLevel: 3 } }}
        rows={[
          { key: { text: 'Wanted' }, value: { text: need.wanted } },
          ...actions
            .filter(({ needId }) => needId === need.id)
            .map((action) => ({
              key: { text: action.what },
              value: { text: `${action.owner}, by ${inWords(action.dueOn)}. ${ACTION_STATUS_LABELS[action.status]}` },
            })),
        ]}
      />
    ))}
  </>
);
