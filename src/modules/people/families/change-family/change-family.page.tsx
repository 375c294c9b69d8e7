import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { yesOrNoInWords } from '#platform/web/yes-or-no.tsx';
import { peoplePaths } from '../../people.paths.ts';
import type { Family } from '../families.queries.ts';
import type { FamilyMember } from '../persons.queries.ts';
import { familyName } from '../families.rules.ts';
import type { Relationship } from '../relationships.queries.ts';
import { RELATIONSHIP_LABELS } from '../relationships.rules.ts';
import { isPartnership } from '../ties.rules.ts';

type ChangeFamilyPageProps = { family: Family; relationships: readonly Relationship[] };

export const ChangeFamilyPage = ({ family, relationships }: ChangeFamilyPageProps) => (
  <>
    <span class="govuk-caption-l">{familyName(family)}</span>
    <h1 class="govuk-heading-l">What has changed</h1>
    <p class="govuk-body">What was so before stays in the record, with its dates.</p>
    <TheFamily family={family} />
    <WhoIsWhat family={family} relationships={relationships} />
    <h2 class="govuk-heading-m">Each of them</h2>
    {family.members.map((member) => (
      <EachOfThem family={family} member={member} />
    ))}
  </>
);

const TheFamily = ({ family: { urlId } }: { family: Family }) => (
  <>
    <h2 class="govuk-heading-m">Who belongs to the family</h2>
    <ul class="govuk-list">
      <Step path={peoplePaths.addPerson(urlId)} text="Somebody else belongs to it" />
      <Step path={peoplePaths.addNewPerson(urlId, 'unborn')} text="A baby is expected" />
      <Step
        path={peoplePaths.splitFamily(urlId)}
        text="It is two families now, or somebody has a family of their own too"
      />
      <Step path={peoplePaths.uniteFamilies(urlId)} text="It has become one with another family" />
    </ul>
  </>
);

const Step = ({ path, text, about }: { path: string; text: string; about?: string }) => (
  <li>
    <a class="govuk-link" href={path}>
      {text}
      {about && <span class="govuk-visually-hidden">: {about}</span>}
    </a>
  </li>
);

const WhoIsWhat = ({ family, relationships }: ChangeFamilyPageProps) => {
  const names = new Map(family.members.map(({ id, name }) => [id, name]));
  return (
    <>
      <h2 class="govuk-heading-m">Who is what to whom</h2>
      {relationships.length === 0 ? (
        <p class="govuk-body">Nobody has said yet.</p>
      ) : (
        <SummaryList
          rows={relationships.map((relationship) => ({
            key: { text: sentenceOn(relationship, names) },
            value: { text: moreOn(relationship) },
            actions: {
              items: [
                {
                  href: peoplePaths.changeRelationship(family.urlId, relationship.id),
                  text: 'Change',
                  visuallyHiddenText: `that ${sentenceOn(relationship, names)}`,
                },
                {
                  href: peoplePaths.endRelationship(family.urlId, relationship.id),
                  text: 'End',
                  visuallyHiddenText: `that ${sentenceOn(relationship, names)}`,
                },
              ],
            },
          }))}
        />
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={peoplePaths.relate(family.urlId)}>
          Say what somebody is to somebody
        </a>
      </p>
    </>
  );
};

/** "Grace Fernwick is the mother of Ada Fernwick". */
export const sentenceOn = (
  { personId, toPersonId, kind }: Pick<Relationship, 'personId' | 'toPersonId' | 'kind'>,
  names: ReadonlyMap<string, string>,
): string => `${names.get(toPersonId)} is ${asIn(kind)} of ${names.get(personId)}`;

const asIn = (kind: Relationship['kind']): string =>
  kind === 'other'
    ? 'a contact'
    : `${isPartnership({ kind }) ? 'a' : 'the'} ${RELATIONSHIP_LABELS[kind].toLowerCase()}`;

const moreOn = ({ kind, parentalResponsibility, takesPart }: Relationship): string =>
  [
    ...(isPartnership({ kind })
      ? []
      : [`Parental responsibility: ${yesOrNoInWords(parentalResponsibility).toLowerCase()}`]),
    ...(takesPart === false ? ['Not currently involved'] : []),
  ].join('. ');

const EachOfThem = ({ family, member: { urlId, name, dueOn, diedOn } }: { family: Family; member: FamilyMember }) => (
  <>
    <h3 class="govuk-heading-s">
      {name}
      {diedOn && ' (has died)'}
    </h3>
    <ul class="govuk-list">
      {dueOn && <Step path={peoplePaths.recordBirth(urlId)} text="Is born" about={name} />}
      <Step path={peoplePaths.homes(urlId)} text="Where they live" about={name} />
      <Step path={peoplePaths.changeReach(urlId)} text="How to reach them" about={name} />
      <Step path={peoplePaths.changeName(urlId)} text="What they are called" about={name} />
      {!dueOn && <Step path={peoplePaths.correctBirthday(urlId)} text="When they were born" about={name} />}
      <Step path={peoplePaths.separations(urlId)} text="Who must not find them" about={name} />
      <Step path={peoplePaths.leaveFamily(family.urlId, urlId)} text="No longer belongs to this family" about={name} />
      {diedOn === null && (
        <Step
          path={peoplePaths.recordDeath(urlId)}
          text={dueOn ? 'The pregnancy has ended' : 'Has died'}
          about={name}
        />
      )}
      {diedOn !== null && (
        <Step path={peoplePaths.recordDeath(urlId)} text="See what is recorded of the death" about={name} />
      )}
    </ul>
  </>
);
