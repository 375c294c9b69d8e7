export { agreementReminderOn, listAgreementLists } from './agreements/agreement-lists.queries.ts';
export {
  type Agreement,
  findAgreementById,
  findAgreementFor,
  listAgreementsFor,
  listEndingAgreements,
} from './agreements/agreements.queries.ts';
export { recordAgreement } from './agreements/record-agreement/record-agreement.ts';
export { type Child, childById, findChild, findChildHeld } from './children/children.queries.ts';
export { type Service, listServicesInvolved } from './children/services.queries.ts';
export { childrenAmong } from './families/children-among.queries.ts';
export { type Family, type Relative, findFamily, listFamiliesOf, listRelatives } from './families/families.queries.ts';
export type { FamilyMember } from './families/persons.queries.ts';
export { type Leaver, confirmByLeaving, endEnrolment } from './grounds/grounds.ts';
export { type ContactPoint, listContactPoints } from './identity/contact-points.queries.ts';
export { waitingGroundsHomePanel } from './grounds/answer-ground/waiting-grounds-home-panel.tsx';
export { type Separation, listSeparations } from './grounds/separations.queries.ts';
export { WhomNotToTell } from './grounds/whom-not-to-tell.tsx';
export { separatePersons } from './grounds/separate-persons/separate-persons.ts';
export { listHomes } from './homes/homes.queries.ts';
export { recordHome } from './homes/record-home/record-home.ts';
export { addPerson, type PersonToAdd } from './families/add-person/add-person.ts';
export { relatePersons } from './families/relate-persons/relate-persons.ts';
export { splitFamily } from './families/split-family/split-family.ts';
export { findDeaths } from './life/life.queries.ts';
export { recordDeath } from './life/record-death/record-death.ts';
export { type NamedPerson, listNamed, namesOf, withChild } from './identity/names.queries.ts';
export { foldName, foldPostcode } from './identity/names.rules.ts';
export {
  isTemporaryUpn,
  laNumberOf,
  readUpn,
  upnCheckLetter,
  type Upn,
  type UpnRefusal,
} from './identity/upn.rules.ts';
export type {
  ChildFact,
  ChildPanel,
  FamilyPanel,
  KnownLine,
  KnownSource,
  PeopleSlots,
  TimelineSource,
} from './panels.ts';
export { type Fact, type FactKind, listFactKinds, listFactLists, listFacts } from './known/facts.queries.ts';
export { askedAgainHomePanel } from './known/count-asked-again/asked-again-home-panel.tsx';
export { recordFact } from './known/record-fact/record-fact.ts';
export { type ProfileToWrite, writeProfile } from './profiles/write-profile/write-profile.ts';
export { peoplePaths } from './people.paths.ts';
export { AtRiskAdvice, AtRiskQuestion, atRiskField } from './safeguarding/at-risk.tsx';
export { raiseSafeguardingAlert } from './safeguarding/raise-safeguarding-alert.ts';
export { type SafeguardingAdvice, findSafeguardingAdvice } from './safeguarding/safeguarding-advice.queries.ts';
export { safeguardingHomePanel } from './safeguarding/safeguarding-home-panel.tsx';
export { samePersonHomePanel } from './same-person/answer-same-person/same-person-home-panel.tsx';
export { foldPerson, type FoldedPerson, type PersonToMatch } from './same-person/evidence.rules.ts';
export { lookForSamePerson } from './same-person/look-for-same-person/look-for-same-person.job.ts';
export {
  comparePersons,
  blockingKeys,
  verdictOnPair,
  type Comparison,
  type Verdict,
} from './same-person/matching.rules.ts';
export type { SuppliedContact, SuppliedPupil } from './supply-persons/supplied-pupil.ts';
export { type SuppliedPerson, supplyPersons } from './supply-persons/supply-persons.ts';
export { isBelow } from './timeline/is-below.ts';
export { type TimelineEntry, type TimelinePart, partOf } from './timeline/timeline.rules.ts';
