import { when } from '#platform/web/form.tsx';
import { govukButton } from '#platform/web/govuk/macros.ts';
import { Table } from '#platform/web/govuk/table.tsx';
import type { Shown } from '#platform/web/request.ts';
import { peoplePaths } from '../people.paths.ts';
import type { OpenAlert } from './alerts.queries.ts';

export const SeeAlertsPage = ({ alerts, shown }: { alerts: readonly OpenAlert[]; shown: Shown }) => (
  <>
    <h1 class="govuk-heading-l">Children who may be at risk</h1>
    <p class="govuk-body">
      Somebody said with a note that a child may be at risk of harm. Speak to them, act as your safeguarding policy
      says, and write it in your own child protection file: this list does not replace it.
    </p>
    {alerts.length === 0 ? (
      <p class="govuk-body">Nothing that you have not seen.</p>
    ) : (
      <Table
        head={[
          { text: 'Child' },
          { text: 'Said by' },
          { text: 'When' },
          { html: <span class="govuk-visually-hidden">What you can do</span> },
        ]}
        rows={alerts.map((alert) => [
          alert.person
            ? {
                html: (
                  <a class="govuk-link" href={peoplePaths.child(alert.person.urlId)}>
                    {alert.person.name}
                  </a>
                ),
              }
            : { text: 'A child whose record is closed to you: ask who said it' },
          { text: alert.raisedBy },
          { text: when(alert.raisedAt) },
          { html: <SeenButton alert={alert} shown={shown} /> },
        ])}
      />
    )}
  </>
);

const SeenButton = ({ alert, shown }: { alert: OpenAlert; shown: Shown }) => (
  <form method="post" action={peoplePaths.seeAlert(alert.urlId)}>
    <input type="hidden" name="_key" value={shown.key} />
    {govukButton({
      html: (
        <>
          I have seen this<span class="govuk-visually-hidden"> about {alert.person?.name ?? 'a child'}</span>
        </>
      ),
      classes: 'govuk-button--secondary',
    })}
  </form>
);
