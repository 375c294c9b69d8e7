import type { Actor } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
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
  // These are added to the demonstration.
  colleague: 'colleague@merrowdale.example',
  otherOfficer: 'officer@merrowdale.example',
  frontDoor: 'frontdoor@merrowdale.example',
} as const;
export type Member = keyof typeof CAST;

export type Person = { readonly id: Id<'person'>; readonly urlId: string; readonly upn: string };
export type Pupil = Person & { readonly mother: Person };

export type FilledBorough = TestDatabase & {
  readonly cast: Readonly<Record<Member, Actor>>;
  /** Pupils of the school of `lead`, and of `otherLead`, each with a mother that their school holds. */
  readonly pupils: readonly Pupil[];
  readonly otherPupils: readonly Pupil[];
};
