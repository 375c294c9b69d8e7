import { peoplePaths } from '../../people.paths.ts';
import type { FactKind } from '../facts.queries.ts';
import type { FamilyToAsk } from '../people-to-ask.ts';
import { Sheet } from '../sheet/sheet.page.tsx';
import type { KnownPerson } from '../sheet/sheet.ts';

type Props = Pick<FamilyToAsk, 'child'> & {
  persons: readonly KnownPerson[];
  kinds: readonly FactKind[];
  known: ReadonlySet<string>;
  maySay: boolean;
};

export const SeeKnownPage = ({ child, persons, kinds, known, maySay }: Props) => (
  <>
    <span class="govuk-caption-l">{child.name}</span>
    <h1 class="govuk-heading-l">What we already know</h1>
    <p class="govuk-body">
      With who said so and when. It stands at the start of every form about them: nobody needs to ask for it again.
    </p>
    <Sheet persons={persons} printed />
    <p class="govuk-body">
      A sheet on paper is about one person, and leaves out what is marked as sensitive. Read it through before you hand
      it over: it says where they live and who is in their family.
    </p>
    {maySay && (
      <>
        <Questions
          heading="Nobody has told us yet"
          child={child}
          kinds={kinds.filter(({ code }) => !known.has(code))}
        />
        <Questions heading="There is more to say" child={child} kinds={kinds.filter(({ code }) => known.has(code))} />
      </>
    )}
  </>
);

const Questions = ({
  heading,
  child,
  kinds,
}: Pick<FamilyToAsk, 'child'> & { heading: string; kinds: readonly FactKind[] }) =>
  kinds.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      <ul class="govuk-list">
        {kinds.map(({ code, name }) => (
          <li>
            <a class="govuk-link" href={peoplePaths.recordFact(child.urlId, code)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
