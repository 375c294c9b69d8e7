import type { Id } from '#kernel/id.ts';
import { inWords } from '#kernel/local-date.ts';
import { govukButton } from '#platform/web/govuk/macros.ts';
import { Tag } from '#platform/web/govuk/tag.tsx';
import type { Child } from '../../children/children.queries.ts';
import { peoplePaths } from '../../people.paths.ts';
import { AgreementFacts } from '../agreement-facts.page.tsx';
import type { Agreement } from '../agreements.queries.ts';

type Props = {
  child: Child;
  agreements: readonly Agreement[];
  names: ReadonlyMap<Id<'person'>, string>;
  mayRecord: boolean;
};

/** Those that stand first: what the family agrees to now. */
export const SeeAgreementsPage = ({ child, agreements, names, mayRecord }: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{child.name}</span>
      <h1 class="govuk-heading-l">Agreements to work together</h1>
      {agreements.length === 0 && <p class="govuk-body">None is recorded.</p>}
      {mayRecord &&
        govukButton({
          text: 'Record a new agreement',
          href: peoplePaths.agreement(child.urlId),
          classes: 'govuk-button--secondary',
        })}
      {agreements
        .toSorted((a, b) => Number(b.stands) - Number(a.stands))
        .map((agreement) => (
          <section class="govuk-!-margin-bottom-8">
            <h2 class="govuk-heading-m">
              With {agreement.orgName}, {inWords(agreement.givenOn)}{' '}
              {agreement.stands ? (
                <Tag text="Agreed" classes="govuk-tag--green" />
              ) : (
                <Tag text="Ended" classes="govuk-tag--grey" />
              )}
            </h2>
            <AgreementFacts agreement={agreement} names={names} />
          </section>
        ))}
      <p class="govuk-body">
        <a class="govuk-link" href={peoplePaths.dataProtection}>
          Why information may be held, which is another matter
        </a>
      </p>
    </div>
  </div>
);
