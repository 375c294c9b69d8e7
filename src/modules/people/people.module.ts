import type { Role } from '#modules/access/index.ts';
import { listRoutesBeside } from '#platform/lists/list-routes.ts';
import type { Module } from '#platform/module.ts';
import { agreementTimeline } from './agreements/agreement-timeline.ts';
import { printAgreementRoute } from './agreements/print-agreement/print-agreement.route.ts';
import { recordAgreementRoute } from './agreements/record-agreement/record-agreement.route.tsx';
import { seeAgreementsRoute } from './agreements/see-agreements/see-agreements.route.tsx';
import { seeDataProtectionRoute } from './agreements/see-data-protection/see-data-protection.route.tsx';
import { listChildren } from './children/search-children/list-children.tsx';
import { searchChildrenRoute } from './children/search-children/search-children.route.tsx';
import { seeChildRoute } from './children/see-child/see-child.route.tsx';
import { changesRoutes } from './families/change-family/changes-routes.ts';
import { seeFamilyRoute } from './families/see-family/see-family.route.tsx';
import { chooseColleagueRoute, liftBarRoute, setBarRoute } from './grounds/set-bar/set-bar.route.tsx';
import { correctFactRoute } from './known/correct-fact/correct-fact.route.tsx';
import { countAskedAgainRoutes } from './known/count-asked-again/count-asked-again.route.tsx';
import { recordFactRoute } from './known/record-fact/record-fact.route.tsx';
import { knownDocumentRoute, seeKnownRoute } from './known/see-known/see-known.route.tsx';
import { knownPanel } from './known/known-panel.tsx';
import { tellKnown } from './known/sheet/tell-known.tsx';
import { profilePanel } from './profiles/profile-panel.tsx';
import { profileDocumentRoute } from './profiles/print-profile/profile-document.route.ts';
import { recordEffectRoute } from './profiles/record-effect/record-effect.route.tsx';
import { seeProfileRoute, seeProfileVersionRoute } from './profiles/see-profile/see-profile.route.tsx';
import { endShareRoute, shareProfileRoute } from './profiles/share-profile/share-profile.route.tsx';
import { writeProfileRoute } from './profiles/write-profile/write-profile.route.tsx';
import type { PeopleSlots } from './panels.ts';
import { peoplePaths } from './people.paths.ts';
import { atRiskRoutes, markAlertSeenRoute, seeAlertsRoutes } from './safeguarding/see-alerts.route.tsx';
import {
  answerSamePersonRoute,
  undoSamePersonRoute,
} from './same-person/answer-same-person/answer-same-person.route.tsx';
import { listSamePersonsRoutes } from './same-person/answer-same-person/list-same-persons.route.tsx';
import { lookForSamePerson } from './same-person/look-for-same-person/look-for-same-person.job.ts';
import { familyTimeline } from './timeline/family-timeline.ts';
import { seeTimelineRoutes } from './timeline/see-timeline/see-timeline.route.tsx';

const CASEWORK = ['school-lead', 'liaison-officer', 'lead-professional', 'manager'] as const;

const permissions = {
  'people:see-child': [...CASEWORK, 'front-door-officer', 'data-officer'],
  'people:record-agreement': CASEWORK,
  'people:record-fact': CASEWORK,
  'people:write-profile': CASEWORK,
  'people:count-asked-again': ['manager', 'data-officer'],
  'people:export-asked-again': ['manager', 'data-officer'],
  'people:keep-record': CASEWORK,
  'people:say-of-death': [...CASEWORK, 'data-officer'],
  'people:separate': CASEWORK,
  'people:end-separation': [...CASEWORK, 'data-officer'],
  'people:answer-ground': [...CASEWORK, 'data-officer'],
  'people:set-bar': CASEWORK,
  'people:lift-bar': [...CASEWORK, 'data-officer'],
  'people:answer-same-person': ['school-lead', 'manager', 'data-officer'],
  'people:see-alerts': [...CASEWORK, 'front-door-officer', 'data-officer'],
  'people:export-children': ['school-lead'],
  'people:export-alerts': ['school-lead', 'front-door-officer'],
  'people:export-questions': ['data-officer'],
} as const satisfies Record<`people:${string}`, readonly Role[]>;

export const peopleModule = (slots: PeopleSlots): Module => ({
  name: 'people',
  permissions,
  routes: [
    searchChildrenRoute,
    listRoutesBeside(listChildren),
    seeChildRoute(withOurOwn(slots)),
    seeFamilyRoute(withOurOwn(slots)),
    seeTimelineRoutes(withOurOwn(slots)),
    recordAgreementRoute(slots),
    seeAgreementsRoute,
    printAgreementRoute,
    seeDataProtectionRoute,
    ...changesRoutes(slots),
    seeKnownRoute(slots.knownSources),
    knownDocumentRoute(slots.knownSources),
    recordFactRoute,
    correctFactRoute,
    countAskedAgainRoutes,
    seeProfileRoute,
    seeProfileVersionRoute,
    profileDocumentRoute,
    writeProfileRoute,
    shareProfileRoute,
    endShareRoute,
    recordEffectRoute,
    chooseColleagueRoute,
    setBarRoute,
    liftBarRoute,
    listSamePersonsRoutes,
    answerSamePersonRoute,
    undoSamePersonRoute,
    seeAlertsRoutes,
    markAlertSeenRoute,
    ...atRiskRoutes,
  ],
  navigation: [{ label: 'Children and families', path: peoplePaths.children, needs: 'people:see-child', order: 10 }],
  jobs: [lookForSamePerson],
  tellKnown: tellKnown(slots.knownSources),
});

const withOurOwn = (slots: PeopleSlots): PeopleSlots => ({
  ...slots,
  childPanels: [profilePanel, knownPanel, ...slots.childPanels],
  timelineSources: [agreementTimeline, familyTimeline, ...slots.timelineSources],
});
