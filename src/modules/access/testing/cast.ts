import type { Actor } from '#kernel/actor.ts';
import type { TestDatabase } from '#platform/testing/test-database.ts';

/** One of each role, and some who must see nothing of what the one beside them sees. */
export const CAST = {
  lead: 'lead@nettlefield.example',
  otherLead: 'lead@peppermere.example',
  officer: 'liaison.rooksmere@merrowdale.example',
  professional: 'familyhelp@merrowdale.example',
  manager: 'manager@merrowdale.example',
  administrator: 'administrator@merrowdale.example',
  dataOfficer: 'data@merrowdale.example',
  nurse: 'lead@nursing.example',
  youthWorker: 'lead@paperlantern.example',
  housing: 'lead@windlasshomes.example',
  curator: 'directory@merrowdale.example',
  provider: 'services@paperlantern.example',
  // These are added to the demonstration.
  colleague: 'colleague@merrowdale.example',
  otherOfficer: 'officer@merrowdale.example',
  frontDoor: 'frontdoor@merrowdale.example',
} as const;
export type Member = keyof typeof CAST;

/** A database in which the cast work. */
export type StaffedBorough = TestDatabase & {
  readonly cast: Readonly<Record<Member, Actor>>;
  /** The text that a query gives as `found`, past every policy. Throws where there is none. */
  find(query: string, ...values: unknown[]): Promise<string>;
};
