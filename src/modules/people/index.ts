export { comparePersons, blockingKeys, verdictOnPair, type Comparison, type Verdict } from './matching.rules.ts';
export { foldPerson, type FoldedPerson, type PersonToMatch } from './evidence.rules.ts';
export { foldName, foldPostcode } from './names.rules.ts';
export { isTemporaryUpn, laNumberOf, readUpn, upnCheckLetter, type Upn, type UpnRefusal } from './upn.rules.ts';
