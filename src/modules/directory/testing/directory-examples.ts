import { newId } from '#kernel/id.ts';
import { type OrganisationEntry, type ServiceEntry, organisationEntry, serviceEntry } from '../entry/entry.ts';
import { type Ours, ours } from '../entry/ours.ts';
import type { EntryToWrite } from '../entry/write-entries.ts';

export const aProvider = (said: Partial<OrganisationEntry> = {}): OrganisationEntry =>
  organisationEntry.parse({ id: newId(), name: 'Paper Lantern', description: 'A fictional charity.', ...said });

/** A service that meets on Tuesdays at a hall, for ages 5 to 11, unless it is said otherwise. */
export function aService(
  provider: OrganisationEntry,
  said: Partial<ServiceEntry> = {},
  more: Partial<Ours> = {},
): EntryToWrite {
  const entry = serviceEntry.parse({
    id: newId(),
    name: 'Homework club',
    status: 'active',
    description: 'Somebody sits with each child.',
    minimum_age: 5,
    maximum_age: 11,
    organization: provider,
    schedules: [{ id: newId(), freq: 'WEEKLY', byday: 'TU', opens_at: '15:30', closes_at: '17:00' }],
    service_at_locations: [{ id: newId(), location: aHall() }],
    cost_options: [{ id: newId(), option: 'Free', amount: 0 }],
    ...said,
  });
  return { providerId: provider.id, entry, ours: ours.parse({ asked_by: ['family', 'school'], ...more }) };
}

const aHall = () => ({
  id: newId(),
  location_type: 'physical' as const,
  name: 'Fictional Hall',
  addresses: [
    {
      id: newId(),
      address_1: '1 Invented Street',
      city: 'Merrowdale',
      state_province: 'Merrowdale',
      postal_code: 'ZZ1 1AA',
      country: 'GB',
      address_type: 'physical',
    },
  ],
});
