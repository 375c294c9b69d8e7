import { govukButton } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { peoplePaths } from '../people.paths.ts';
import type { OpenAlert } from './alerts.queries.ts';

export const WhatToDo = () => (
  <p class="govuk-body">
    Somebody said with a note that a child may be at risk of harm. Speak to them, act as your safeguarding policy says,
    and write it in your own child protection file: this list does not replace it.
  </p>
);

export const CLOSED_TO_YOU = 'A child whose record is closed to you: ask who said it';

export const AlertChild = ({ child }: OpenAlert) =>
  child ? (
    <a class="govuk-link" href={peoplePaths.child(child.urlId)}>
      {child.name}
    </a>
  ) : (
    <>{CLOSED_TO_YOU}</>
  );

export const SeenButton = ({ alert, shown }: { alert: OpenAlert; shown: Shown | undefined }) =>
  shown && (
    <form method="post" action={peoplePaths.seeAlert(alert.urlId)}>
      <input type="hidden" name="_key" value={shown.key} />
      {govukButton({
        html: (
          <>
            I have seen this<span class="govuk-visually-hidden"> about {alert.child?.name ?? 'a child'}</span>
          </>
        ),
        classes: 'govuk-button--secondary',
      })}
    </form>
  );
