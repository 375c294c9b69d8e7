import type { Role } from '#modules/access/index.ts';
import { listRoutesBeside } from '#platform/lists/list-routes.ts';
import type { Module } from '#platform/module.ts';
import { agreementTimeline } from './agreement-timeline.ts';
import { answerSamePersonRoute, undoSamePersonRoute } from './answer-same-person/answer-same-person.route.tsx';
import { listSamePersonsRoutes } from './answer-same-person/list-same-persons.route.tsx';
import { lookForSamePerson } from './look-for-same-person/look-for-same-person.job.ts';
import type { PeopleSlots } from './panels.ts';
import { peoplePaths } from './people.paths.ts';
import { recordAgreementRoute } from './record-agreement/record-agreement.route.tsx';
import { atRiskRoute, markAlertSeenRoute, seeAlertsRoutes } from './safeguarding/see-alerts.route.tsx';
import { listChildren } from './search-children/list-children.tsx';
import { searchChildrenRoute } from './search-children/search-children.route.tsx';
import { seeChildRoute } from './see-child/see-child.route.tsx';
import { seeFamilyRoute } from './see-family/see-family.route.tsx';
import { chooseColleagueRoute, liftBarRoute, setBarRoute } from './set-bar/set-bar.route.tsx';

const CASEWORK = ['school-lead', 'liaison-officer', 'lead-professional', 'manager'] as const;

const permissions = {
  'people:see-child': [...CASEWORK, 'front-door-officer', 'data-officer'],
  'people:record-agreement': CASEWORK,
  'people:set-bar': CASEWORK,
  'people:lift-bar': [...CASEWORK, 'data-officer'],
  'people:answer-same-person': ['school-lead', 'manager', 'data-officer'],
  'people:see-alerts': [...CASEWORK, 'front-door-officer', 'data-officer'],
  'people:export-children': ['school-lead'],
  'people:export-alerts': ['school-lead', 'front-door-officer'],
  'people:export-questions': ['data-officer'],
} as const satisfies Record<`people:${string}`, readonly Role[]>;

const PERSONAL_DATA = [
  'people.person',
  'people.involvement',
  'people.presence',
  'people.bar',
  'people.separation',
  'people.name',
  'people.birth',
  'people.identifier',
  'people.address',
  'people.contact_point',
  'people.relationship',
  'people.family_member',
  'people.agreement',
  'people.agreement_person',
  'people.safeguarding_alert',
  'people.same_person_question',
  'people.leaving',
];

export const peopleModule = (slots: PeopleSlots): Module => {
  const all = { ...slots, timelineSources: [agreementTimeline, ...slots.timelineSources] };
  return {
    name: 'people',
    permissions,
    routes: [
      searchChildrenRoute,
      listRoutesBeside(listChildren),
      seeChildRoute(all),
      seeFamilyRoute(all),
      recordAgreementRoute,
      chooseColleagueRoute,
      setBarRoute,
      liftBarRoute,
      listSamePersonsRoutes,
      answerSamePersonRoute,
      undoSamePersonRoute,
      seeAlertsRoutes,
      markAlertSeenRoute,
      atRiskRoute,
    ],
    navigation: [{ label: 'Children and families', path: peoplePaths.children, needs: 'people:see-child', order: 10 }],
    jobs: [lookForSamePerson],
    personalData: PERSONAL_DATA,
  };
};
