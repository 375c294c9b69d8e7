import { type Separated, mayRead, mayReadOfAll, ownerOnPaperOf } from '../../plan/separated.rules.ts';
import type { Invited } from '../meeting.ts';
import { isForFamily } from '../room/room.rules.ts';
import type { Shared } from '../room/shared-with.ts';

/**
 * What somebody of the family reads of a meeting: what was for the room and is about all, the child of the plan or themselves, and
 * the number they gave. While one of the family must not find another, whoever is not the one to be kept safe reads what they
 * said themselves and what was decided about them: who else was there, or said what, may tell where the other is.
 */
export function ofOneOfTheFamily(of: Shared, reader: Invited, separated: Separated): Shared {
  const themselves = reader.familyPersonId!;
  const { inHand } = of;
  const child = inHand.persons.find(({ openedFor }) => openedFor)?.personId;
  const ofAll = mayReadOfAll(themselves, separated);
  const isTheirs = ({ id }: Pick<Invited, 'id'>): boolean => id === reader.id;
  const needs = of.needs.filter(
    (need) => mayRead(need, themselves, separated) && (isForFamily(need, child) || isForFamily(need, themselves)),
  );
  const ofTheirs = ({ needId }: { needId: string }): boolean => needs.some(({ id }) => id === needId);
  return {
    ...of,
    inHand: ofAll
      ? inHand
      : { ...inHand, persons: inHand.persons.filter(({ personId }) => !separated.hidden.includes(personId)) },
    meeting: ofAll ? of.meeting : { ...of.meeting, text: '' },
    invited: ofAll ? of.invited : of.invited.filter(isTheirs),
    scores: of.scores.filter(({ invitedId }) => invitedId === reader.id),
    needs,
    actions: of.actions
      .filter(ofTheirs)
      .map((action) => ({ ...action, owner: ownerOnPaperOf(themselves, action, separated) })),
    decisions: of.decisions.filter(ofTheirs),
    said: of.said.filter(
      (each) => (ofAll || each.invitedId === reader.id) && (isForFamily(each, child) || isForFamily(each, themselves)),
    ),
  };
}
