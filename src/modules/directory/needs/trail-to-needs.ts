import type { Step } from '#platform/web/answer.ts';
import { trailTo } from '../desk/kept-service.ts';
import { needsPaths } from './needs.paths.ts';
import type { KeptNeed } from './need.ts';

/** The way to a page below the needs. */
export const trailToNeeds = (need?: KeptNeed): Step[] => [
  ...trailTo(),
  { label: 'What services are about', path: needsPaths.needs },
  ...(need ? [{ label: need.name, path: needsPaths.need(need.id) }] : []),
];
