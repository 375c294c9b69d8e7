import { serviceEntry } from '../../entry/entry.ts';
import { ours } from '../../entry/ours.ts';
import type { Said } from '../kept-service.ts';

/** Of a service of which nothing is said yet. */
export function nothingSaid(id: string): Said {
  const entry = serviceEntry.parse({ id, name: '-', status: 'active', description: '' });
  return { entry: { ...entry, name: '' }, ours: ours.parse({}), kept: undefined };
}
