import { newId } from '#kernel/id.ts';
import type { ServiceEntry } from '../../entry/entry.ts';
import type { Location, Said } from '../kept-service.ts';
import type { Boxes } from './service-fields.ts';
import { idOf, withoutUnsaid } from './unsaid.ts';

/** Where it must not be found, the place is kept beside the entry, and every other place is taken out of it. */
export function atPlace(said: Said, boxes: Boxes): Said {
  const [first, ...others] = said.entry.service_at_locations;
  const location = placeTyped(said.kept ?? first?.location, boxes);
  const at = (places: ServiceEntry['service_at_locations']) => ({ ...said.entry, service_at_locations: places });
  if (boxes.hidden.length > 0) return { ...said, entry: at([]), kept: location };
  const isNowhere = [boxes.placeName, boxes.address, boxes.postcode].every((typed) => typed === '');
  if (isNowhere) return { ...said, entry: at(others), kept: undefined };
  return { ...said, entry: at([{ ...first, id: idOf(first), location }, ...others]), kept: undefined };
}

function placeTyped(was: Location | undefined, { placeName, address, town, postcode }: Boxes): Location {
  const [first, ...others] = was?.addresses ?? [];
  const written = {
    state_province: town,
    country: 'GB',
    address_type: 'physical',
    ...first,
    id: idOf(first),
    address_1: address,
    city: town,
    postal_code: postcode.toUpperCase(),
  };
  return withoutUnsaid({
    ...stillThere(was, written.postal_code),
    name: placeName,
    addresses: address === '' ? others : [written, ...others],
  }) as Location;
}

/** What is known of the place: once its postcode is another, not where it is on a map. */
function stillThere(was: Location | undefined, postcode: string): Location {
  if (!was) return { id: newId(), location_type: 'physical' };
  const { latitude: _, longitude: __, ...place } = was;
  return was.addresses?.[0]?.postal_code === postcode ? was : (place as Location);
}
