import { type LocalDate, ageOn, inWords } from '#kernel/local-date.ts';
import { Table } from '#platform/web/govuk/table.tsx';
import { ReachedBy } from '#platform/web/phone.tsx';
import { peoplePaths } from '../../people.paths.ts';
import type { FamilyCircle } from '../family-circle.ts';
import type { Home } from '../homes.rules.ts';
import type { FamilyMember } from '../persons.queries.ts';
import { shortNames } from '../short-names.rules.ts';
import { notInvolvedInWords, responsibilityOf, whoTheyAre } from '../ties.rules.ts';

/** Everybody of a family in words: all that its drawing shows. */
export const PeopleTables = ({ circle, today }: { circle: FamilyCircle; today: LocalDate }) => {
  const names = shortNames(circle.persons);
  const children = circle.persons.filter(({ isChild }) => isChild);
  const adults = circle.persons.filter(({ isChild }) => !isChild);
  const who = (id: string) => whoTheyAre(id, circle.ties, names);
  // A young parent, or a brother who is a carer.
  const anyIsMore = children.some(({ id }) => who(id) !== '');
  return (
    <>
      {children.length > 0 && (
        <Table
          caption="Children"
          captionClasses="govuk-table__caption--s"
          firstCellIsHeader
          head={[
            { text: 'Name' },
            { text: 'Age' },
            { text: 'Lives at' },
            ...(anyIsMore ? [{ text: 'Who they are' }] : []),
          ]}
          rows={children.map((child) => [
            { html: <ChildLink child={child} /> },
            { text: [ageInWords(child, today), SEX_LABELS[child.sex ?? 'U']].filter(Boolean).join(', ') },
            { text: homesInWords(child.id, circle.homes) },
            ...(anyIsMore ? [{ text: who(child.id) }] : []),
          ])}
        />
      )}
      {adults.length > 0 && (
        <Table
          caption="Adults"
          captionClasses="govuk-table__caption--s"
          firstCellIsHeader
          head={[
            { text: 'Name' },
            { text: 'Who they are' },
            { text: 'Parental responsibility' },
            { text: 'Lives at' },
            { text: 'How to reach them' },
          ]}
          rows={adults.map((adult) => [
            { text: adult.name },
            { text: [who(adult.id) || 'Member of the family', ...remarksOn(adult, circle, today)].join('. ') },
            { text: responsibilityOf(adult.id, circle.ties, names) },
            { text: homesInWords(adult.id, circle.homes) },
            adult.diedOn ? { text: '' } : { html: <ReachedBy ways={adult.reachedBy} /> },
          ])}
        />
      )}
    </>
  );
};

const SEX_LABELS = { F: 'girl', M: 'boy', U: '' } as const;

const ChildLink = ({ child: { urlId, name } }: { child: FamilyMember }) => (
  <a class="govuk-link" href={peoplePaths.child(urlId)}>
    {name}
  </a>
);

/** A child's age, or when they are expected, or when they died. */
function ageInWords({ birthday, dueOn, diedOn }: FamilyMember, today: LocalDate): string {
  if (diedOn) return `Died on ${inWords(diedOn)}`;
  if (dueOn) return `Not born yet, expected ${inWords(dueOn)}`;
  return birthday ? String(ageOn(birthday, today)) : 'Not recorded';
}

function remarksOn(adult: FamilyMember, { ties, persons }: FamilyCircle, today: LocalDate): string[] {
  const without = notInvolvedInWords(adult.id, ties, shortNames(persons));
  if (adult.diedOn) return [`Died on ${inWords(adult.diedOn)}`];
  return [...(adult.birthday ? [`Aged ${ageOn(adult.birthday, today)}`] : []), ...(without === '' ? [] : [without])];
}

const homesInWords = (id: string, homes: readonly Home[]): string =>
  homes
    .filter(({ residents }) => residents.some((resident) => resident.id === id))
    .map(({ name }) => name)
    .join(', ') || 'Not recorded';
