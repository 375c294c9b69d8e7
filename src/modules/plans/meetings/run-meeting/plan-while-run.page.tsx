import { inWords } from '#kernel/local-date.ts';
import { Tag } from '#platform/web/govuk/tag.tsx';
import type { Action, Need } from '../../content/plan-content.ts';
import { ACTION_STATUS_LABELS, NO_NEED } from '../../content/plan-words.ts';
import { aboutInWords } from '../../content/questions.page.tsx';
import { plansPaths } from '../../plans.paths.ts';
import type { RunMeetingProps } from './running.ts';

/** The plan as it stands, each need with its actions: what is decided here changes it at once. */
export const PlanWhileRun = (props: RunMeetingProps) => (
  <>
    <h2 class="govuk-heading-m">The plan</h2>
    {props.needs.length === 0 && <p class="govuk-body">{NO_NEED}</p>}
    {props.needs.map((need) => (
      <NeedWhileRun {...props} shownNeed={need} />
    ))}
  </>
);

const NeedWhileRun = (props: RunMeetingProps & { shownNeed: Need }) => {
  const { inHand, meeting, shownNeed, actions, open, need } = props;
  const [plan, at] = [inHand.plan.urlId, meeting.urlId];
  return (
    <section aria-label={shownNeed.name}>
      <h3 class="govuk-heading-s">{shownNeed.name}</h3>
      <p class="govuk-body">
        Wanted: {shownNeed.wanted} <span class="govuk-hint">About: {aboutInWords(shownNeed, inHand.persons)}</span>
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {actions
          .filter(({ needId }) => needId === shownNeed.id)
          .map((action) => (
            <ActionWhileRun {...props} shownAction={action} />
          ))}
      </ul>
      {open?.at === 'action' && need?.id === shownNeed.id ? (
        <div id="open">{open.form}</div>
      ) : (
        <p class="govuk-body">
          <a class="govuk-link" href={`${plansPaths.runAction(plan, at, shownNeed.urlId)}#open`}>
            Add an action<span class="govuk-visually-hidden"> for {shownNeed.name}</span>
          </a>
        </p>
      )}
    </section>
  );
};

type ActionProps = RunMeetingProps & { shownAction: Action };

const ActionWhileRun = (props: ActionProps) => {
  const { shownAction, decisions } = props;
  return (
    <li>
      {shownAction.what}, {shownAction.owner}, by {inWords(shownAction.dueOn)}{' '}
      {shownAction.status !== 'open' && (
        <Tag
          text={ACTION_STATUS_LABELS[shownAction.status]}
          classes={shownAction.status === 'done' ? 'govuk-tag--green' : 'govuk-tag--grey'}
        />
      )}{' '}
      {decisions.some(({ actionId }) => actionId === shownAction.id) && (
        <Tag text="Decided today" classes="govuk-tag--blue" />
      )}
      {shownAction.status === 'open' && <WhatBecomesOfIt {...props} />}
    </li>
  );
};

const WhatBecomesOfIt = ({ inHand, meeting, shownAction, open, action }: ActionProps) => {
  const [plan, at, it] = [inHand.plan.urlId, meeting.urlId, shownAction.urlId];
  const isOpen = (open?.at === 'settle' || open?.at === 'change') && action?.id === shownAction.id;
  return isOpen ? (
    <div id="open">{open.form}</div>
  ) : (
    <>
      <a class="govuk-link" href={`${plansPaths.runSettle(plan, at, it)}#open`}>
        Done or not?<span class="govuk-visually-hidden"> {shownAction.what}</span>
      </a>{' '}
      <a class="govuk-link" href={`${plansPaths.runChange(plan, at, it)}#open`}>
        Change<span class="govuk-visually-hidden"> who does it, what or when: {shownAction.what}</span>
      </a>
    </>
  );
};
