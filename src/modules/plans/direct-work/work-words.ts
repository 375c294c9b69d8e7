import type { CameOfIt, How, WithWhom } from './direct-work.rules.ts';

export const CAME_OF_IT_LABELS: Record<CameOfIt, string> = {
  attempted: 'Contact attempted, nobody reached',
  made: 'Contact made',
  'change-seen': 'Change seen',
};

export const HOW_LABELS: Record<How, string> = {
  visit: 'Visit at home',
  'face-to-face': 'Met somewhere else',
  phone: 'Telephone',
  video: 'Video call',
  message: 'Message or letter',
};

export const WITH_WHOM_LABELS: Record<WithWhom, string> = {
  child: 'The child',
  'parent-or-carer': 'A parent or carer',
  relative: 'Somebody else of the family',
  school: 'School staff',
  professional: 'Another worker',
};
