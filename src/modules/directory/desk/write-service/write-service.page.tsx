import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import type { Entry } from '#platform/web/form-fields.ts';
import { govukInsetText } from '#platform/web/govuk/macros.ts';
import { Table } from '#platform/web/govuk/table.tsx';
import type { Shown } from '#platform/web/request.ts';
import type { KeptService } from '../kept-service.ts';
import { type OfferedTerm, boxesOf } from './boxes.ts';
import { ServiceBoxes } from './service-boxes.page.tsx';
import { differentBoxes } from './service-words.ts';

type Props = {
  provider: string;
  /** Undefined of one that is new. */
  service: KeptService | undefined;
  publishes: boolean;
  curates: boolean;
  terms: readonly OfferedTerm[];
  entry: Entry;
  shown: Shown;
};

/** The name under which a form's errors have that somebody else saved first. */
const CHANGED = '';

export const WriteServicePage = ({ provider, service, publishes, curates, terms, entry, shown }: Props) => (
  <Column caption={provider} heading={service ? `Change ${service.entry.name}` : 'A new service'}>
    {service && <WhatStands service={service} />}
    {service && CHANGED in entry.errors && <Theirs service={service} entry={entry} terms={terms} />}
    <p class="govuk-body">{whenRead(publishes, curates)}</p>
    <Form
      shown={shown}
      send={publishes ? 'Save and publish' : 'Save for review'}
      keepsDraft
      {...(service ? { version: service.number } : {})}
    >
      <ServiceBoxes entry={entry} terms={terms} />
    </Form>
  </Column>
);

function whenRead(publishes: boolean, curates: boolean): string {
  const waits = 'waits until a curator of the directory has read it.';
  if (!publishes) return `What you save ${waits}`;
  const atOnce = 'What you save is read by everybody at once';
  return curates
    ? `${atOnce}.`
    : `${atOnce}, unless you name a place that the directory does not show yet: then it ${waits}`;
}

const WhatStands = ({ service }: { service: KeptService }) => (
  <>
    {service.status === 'refused' &&
      govukInsetText({
        text: `What was written last was not published: ${service.reviewBecause} It stands below so that you can put it right.`,
      })}
    {service.status === 'waiting' &&
      govukInsetText({
        text: 'What was written last is not public yet and stands below: what you save takes it in.',
      })}
    <More service={service} />
  </>
);

const More = ({ service: { entry } }: { service: KeptService }) => {
  const times = Math.max(0, entry.schedules.length - 1);
  const places = Math.max(0, entry.service_at_locations.length - 1);
  return times + places > 0 ? (
    <p class="govuk-body">
      This form has the first time and the first place only. {times} more {times === 1 ? 'time' : 'times'} and {places}{' '}
      more {places === 1 ? 'place' : 'places'} stay as they are.
    </p>
  ) : null;
};

const Theirs = ({ service, entry, terms }: { service: KeptService; entry: Entry; terms: readonly OfferedTerm[] }) => (
  <Table
    caption="What it says now, where yours is different"
    captionClasses="govuk-table__caption--m"
    firstCellIsHeader
    head={[{ text: 'Part' }, { text: 'It says now' }, { text: 'You wrote' }]}
    rows={differentBoxes(boxesOf(service, terms), entry.typed, terms).map(({ what, before, after }) => [
      { text: what },
      { text: before || 'Nothing' },
      { text: after || 'Nothing' },
    ])}
  />
);
