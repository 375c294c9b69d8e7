import { Form } from '#platform/web/form.tsx';
import type { Shown } from '#platform/web/request.ts';
import { peoplePaths } from '../../people.paths.ts';
import type { Family } from '../families.queries.ts';
import { inARow } from '../family-in-hand.ts';
import { familyName } from '../families.rules.ts';
import type { Others } from '../find-others.ts';
import { OthersForm } from '../others-form.tsx';

type WhichFamilyPageProps = { family: Family; near: readonly Family[]; others: Others };

export const WhichFamilyPage = ({ family, near, others }: WhichFamilyPageProps) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{familyName(family)}</span>
      <h1 class="govuk-heading-l">With which family has it become one?</h1>
      {near.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Families that its members belong to as well</h2>
          <ul class="govuk-list">
            {near.map((other) => (
              <li>
                <a class="govuk-link" href={peoplePaths.uniteWith(family.urlId, other.urlId)}>
                  {inARow(other.members)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 class="govuk-heading-m">The family of somebody else</h2>
      <OthersForm
        {...others}
        path={peoplePaths.uniteFamilies(family.urlId)}
        leadsTo={({ familyUrlId }) => (familyUrlId ? peoplePaths.uniteWith(family.urlId, familyUrlId) : undefined)}
      />
    </div>
  </div>
);

export const UniteFamiliesPage = ({ family, other, shown }: { family: Family; other: Family; shown: Shown }) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{familyName(family)}</span>
      <h1 class="govuk-heading-l">Two families become one</h1>
      <p class="govuk-body">
        {inARow(family.members)} and {inARow(other.members)} are one family from now on. What they are to each other,
        and where they live, is recorded afterwards. Who may see whom does not change.
      </p>
      <Form shown={shown} send="They are one family" />
    </div>
  </div>
);
