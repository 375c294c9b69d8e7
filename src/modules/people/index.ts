export { type Agreement, findAgreementFor, listAgreementsFor } from './agreements.queries.ts';
export { type Child, childById, findChild, findChildHeld } from './children.queries.ts';
export { foldPerson, type FoldedPerson, type PersonToMatch } from './evidence.rules.ts';
export {
  type Family,
  type FamilyMember,
  type Relative,
  findFamily,
  listFamiliesOf,
  listRelatives,
} from './families.queries.ts';
export { type Leaver, confirmByLeaving, endEnrolment } from './grounds.ts';
export { samePersonHomePanel, safeguardingHomePanel } from './home-panels.tsx';
export { lookForSamePerson } from './look-for-same-person/look-for-same-person.job.ts';
export { comparePersons, blockingKeys, verdictOnPair, type Comparison, type Verdict } from './matching.rules.ts';
export { type NamedPerson, listNamed, namesOf } from './names.queries.ts';
export { foldName, foldPostcode } from './names.rules.ts';
export type { ChildFact, ChildPanel, FamilyPanel, PeopleSlots, TimelineEntry, TimelineSource } from './panels.ts';
export { peoplePaths } from './people.paths.ts';
export { recordAgreement } from './record-agreement/record-agreement.ts';
export { AtRiskAdvice, AtRiskQuestion, atRiskField } from './safeguarding/at-risk.tsx';
export { raiseSafeguardingAlert } from './safeguarding/raise-safeguarding-alert.ts';
export { type SafeguardingAdvice, findSafeguardingAdvice } from './safeguarding/safeguarding-advice.queries.ts';
export { Timeline } from './see-family/timeline.tsx';
export { type Service, listServicesInvolved } from './services.queries.ts';
export type { SuppliedContact, SuppliedPupil } from './supply-persons/supplied-pupil.ts';
export { type SuppliedPerson, supplyPersons } from './supply-persons/supply-persons.ts';
export { isTemporaryUpn, laNumberOf, readUpn, upnCheckLetter, type Upn, type UpnRefusal } from './upn.rules.ts';
