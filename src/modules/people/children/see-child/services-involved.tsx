import { Table } from '#platform/web/govuk/table.tsx';
import type { Service } from '../services.queries.ts';

/** Which services work with somebody and how to reach them; never why. */
export const ServicesInvolved = ({ services }: { services: readonly Service[] }) => {
  const reached = Map.groupBy(services, ({ orgId, userName }) => `${orgId}/${userName ?? ''}`);
  if (reached.size === 0) return <p class="govuk-body">No service that you may know of.</p>;
  return (
    <Table
      head={[{ text: 'Service' }, { text: 'How to reach it' }]}
      rows={[...reached.values()].map(([service]) => [
        { text: service!.userName ? `${service!.userName}, ${service!.orgName}` : service!.orgName },
        { text: [service!.phone, service!.email].filter(Boolean).join(', ') || 'Not recorded' },
      ])}
    />
  );
};
