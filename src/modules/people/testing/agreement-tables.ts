import { type Allows, everybody } from '#platform/testing/who-sees.ts';
import { type Sight, held, where } from './sight.ts';

const namedIn = (sight: Sight, agreement: unknown) =>
  sight.rows('people.agreement_person').filter((row) => row['agreement_id'] === agreement);

/** Not even that there is one: somebody in it is hidden from me, or whose it is tells where a child is. */
function isAgreementKept(sight: Sight, id: unknown): boolean {
  const named = namedIn(sight, id).map((row) => row['person_id']);
  const givers = sight.rows('people.agreement_giver').filter((row) => row['agreement_id'] === id);
  const org = sight.rows('people.agreement').find((row) => row['id'] === id)!['org_id'];
  return (
    [...named, ...givers.map((row) => row['person_id'])].some(
      (person) => sight.isBarred(person) || sight.isHiddenFromMine(person),
    ) || named.some((person) => sight.isSchoolThatTellsBeside(person, org) && !sight.isOnTeamThrough(org, person))
  );
}

/** What an agreement says is seen by whoever holds one of those it names in summary. */
const seesAgreement = (sight: Sight, id: unknown): boolean =>
  !isAgreementKept(sight, id) && namedIn(sight, id).some((row) => held(2)(sight, row));

const withAgreement: Allows<Sight> = (sight, row) => seesAgreement(sight, row['agreement_id']);

/** What somebody says of why they stop may be about any of them: by whoever works with all. */
const wordsOfAgreement: Allows<Sight> = (sight, row) =>
  withAgreement(sight, row) && namedIn(sight, row['agreement_id']).every((named) => held(2)(sight, named));

const namesInAgreement: Allows<Sight> = (sight, row) =>
  held(2)(sight, row) && !isAgreementKept(sight, row['agreement_id']);

export const agreementTables: Readonly<Record<string, Allows<Sight>>> = {
  'people.agreement': (sight, row) => seesAgreement(sight, row['id']),
  'people.agreed_purpose': withAgreement,
  'people.agreement_clock': everybody,
  'people.agreement_giver': namesInAgreement,
  'people.agreement_organisation': (sight, row) =>
    withAgreement(sight, row) &&
    !namedIn(sight, row['agreement_id']).some((named) =>
      sight.isSchoolThatTellsBeside(named['person_id'], row['org_id']),
    ),
  'people.agreement_person': namesInAgreement,
  'people.agreement_purpose': everybody,
  'people.agreement_person_words': where('people.agreement_person', 'id', wordsOfAgreement, 'agreement_person_id'),
  'people.agreement_words': wordsOfAgreement,
};
