import { inWords } from '#kernel/local-date.ts';
import { type Agreement, peoplePaths } from '#modules/people/index.ts';
import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { govukButton } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import type { Shown } from '#platform/web/request.ts';
import type { NamedPerson, PlanInHand } from '../../plan/plan-in-hand.ts';
import { AgreementTag } from '../agreement-tag.page.tsx';
import type { Changes } from './changes.rules.ts';

type Props = {
  inHand: PlanInHand;
  child: NamedPerson;
  /** What it rests on. */
  now: Agreement;
  newer: Agreement | undefined;
  changes: Changes | undefined;
  shown: Shown;
};

export const RestOnAgreementPage = (props: Props) => (
  <Column caption={props.inHand.title} heading="Go on with a new agreement">
    <p class="govuk-body">
      A plan rests on what the family agreed to. When somebody joins the family, when one of them stops, or when an
      agreement comes to its end, they agree anew and the plan goes on with that.
    </p>
    <p class="govuk-body">
      Now it rests on the agreement given on {inWords(props.now.givenOn)} <AgreementTag agreement={props.now} />
    </p>
    {props.newer && props.changes ? (
      <WhatChanges {...props} newer={props.newer} changes={props.changes} />
    ) : (
      <NoNewer {...props} />
    )}
  </Column>
);

const NoNewer = ({ child }: Props) => (
  <>
    <p class="govuk-body">Your organisation has not recorded a newer one. Speak with the family first.</p>
    {govukButton({ text: 'Record a new agreement', href: peoplePaths.agreement(child.urlId) })}
  </>
);

const WhatChanges = ({ newer, changes, inHand, shown }: Props & { newer: Agreement; changes: Changes }) => (
  <>
    <h2 class="govuk-heading-m">What the agreement given on {inWords(newer.givenOn)} changes</h2>
    <SummaryList
      rows={[
        changes.joins.length > 0 && { key: { text: 'Comes into the plan' }, value: { text: changes.joins.join(', ') } },
        changes.stops.length > 0 && {
          key: { text: 'Is not named, so no longer agrees' },
          value: { text: `${changes.stops.join(', ')}. What that means for the children is decided first` },
        },
        changes.leavesTeam.length > 0 && {
          key: { text: 'Leaves the team, not to be told any more' },
          value: { text: changes.leavesTeam.map(({ name, orgName }) => `${name}, ${orgName}`).join('; ') },
        },
        {
          key: { text: 'Until' },
          value: { text: newer.endsOn === null ? 'Until they say otherwise' : inWords(newer.endsOn) },
        },
      ]}
    />
    {changes.joins.length + changes.stops.length + changes.leavesTeam.length === 0 && (
      <p class="govuk-body">The same people, and the same team.</p>
    )}
    <Form shown={shown} send="Go on with this agreement" version={inHand.plan.version} />
  </>
);
