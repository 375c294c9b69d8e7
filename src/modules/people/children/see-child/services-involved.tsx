import { Table } from '#platform/web/govuk/table.tsx';
import { ReachedBy } from '#platform/web/phone.tsx';
import type { Service } from '../services.queries.ts';

type ServicesInvolvedProps = {
  services: readonly Service[];
  /** Of a family: who is called what, to say with whom each service works. */
  names?: ReadonlyMap<string, string>;
};

/** Which services work with somebody and how to reach them; never why. */
export const ServicesInvolved = ({ services, names }: ServicesInvolvedProps) => {
  const reached = [...Map.groupBy(services, ({ orgId, userName }) => `${orgId}/${userName ?? ''}`).values()];
  if (reached.length === 0) return <p class="govuk-body">No service that you may know of.</p>;
  return (
    <Table
      head={[{ text: 'Service' }, ...(names ? [{ text: 'Works with' }] : []), { text: 'How to reach it' }]}
      rows={reached.map((same) => [
        { text: same[0]!.userName ? `${same[0]!.userName}, ${same[0]!.orgName}` : same[0]!.orgName },
        ...(names ? [{ text: withWhom(same, names) }] : []),
        { html: <ReachedBy ways={[same[0]!.phone, same[0]!.email].filter((way) => way !== null)} /> },
      ])}
    />
  );
};

const withWhom = (same: readonly Service[], names: ReadonlyMap<string, string>): string =>
  [...names].flatMap(([id, name]) => (same.some(({ personId }) => personId === id) ? [name] : [])).join(', ');
