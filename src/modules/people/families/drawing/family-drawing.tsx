import { type LocalDate, ageOn } from '#kernel/local-date.ts';
import { ChartKey } from '#platform/web/charts/chart-frame.tsx';
import type { FamilyCircle } from '../family-circle.ts';
import type { FamilyMember } from '../persons.queries.ts';
import { type RelationshipKind, RELATIONSHIP_LABELS } from '../relationships.rules.ts';
import { type Tie, isNotInvolved, isPartnership } from '../ties.rules.ts';
import { drawFamily } from './draw-family.rules.ts';
import { FamilyLines } from './family-lines.tsx';
import { isParentOf } from './generations.rules.ts';
import { type PersonShown, PersonInPicture, listSamples, shapeOf } from './person-in-picture.tsx';
import { linesOfName } from './words-under.rules.ts';

/**
 * Who is who in a family, as a picture. It has nothing that the tables under it do not say in words, and nobody whom the
 * actor may not see.
 */
export const FamilyDrawing = ({ circle, today }: { circle: FamilyCircle; today: LocalDate }) => {
  const persons = circle.persons.map((person) => shownAs(person, circle.ties, today));
  const picture = drawFamily({ ...circle, persons });
  return (
    <figure class="rooted-chart">
      <div class="rooted-drawing" role="region" aria-label="Drawing of the family" tabindex={0}>
        <svg
          class="rooted-drawing__picture"
          width={picture.width}
          height={picture.height}
          viewBox={`0 0 ${picture.width} ${picture.height}`}
          role="img"
          aria-labelledby="family-drawing-title"
        >
          <title id="family-drawing-title">The family, drawn. The tables that follow say the same in words.</title>
          <FamilyLines picture={picture} />
          {persons.map((person) => (
            <PersonInPicture person={person} at={picture.persons.get(person.id)!} />
          ))}
        </svg>
      </div>
      <ChartKey items={listSamples(persons, picture)} />
    </figure>
  );
};

function shownAs(person: FamilyMember, ties: readonly Tie[], today: LocalDate): PersonShown {
  const isDotted = isNotInvolved(person.id, ties);
  return {
    id: person.id,
    shape: shapeOf(person, ties),
    isDotted,
    hasDied: person.diedOn !== null,
    words: [...linesOfName(person.name), ...wordsOn(person, ties, today), ...(isDotted ? ['not involved now'] : [])],
  };
}

/** How old they are, and what no line says: that somebody is a grandmother, or a carer. */
function wordsOn({ id, birthday, dueOn, diedOn }: FamilyMember, ties: readonly Tie[], today: LocalDate): string[] {
  const age = diedOn ? `died ${diedOn.slice(0, 4)}` : dueOn ? 'not born yet' : birthday && `${ageOn(birthday, today)}`;
  const kinds = new Set(ties.filter((tie) => tie.toPersonId === id && isInWords(tie)).map(({ kind }) => kind));
  const [kind] = kinds;
  return [...(age ? [age] : []), ...(kind ? [shortLabel(kind)] : [])];
}

const isInWords = (tie: Tie): boolean => !isParentOf(tie) && !isPartnership(tie) && tie.kind !== 'brother-or-sister';

const shortLabel = (kind: RelationshipKind): string =>
  kind === 'other' ? 'contact' : RELATIONSHIP_LABELS[kind].toLowerCase();
