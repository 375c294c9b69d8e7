import type { Role } from '#modules/access/index.ts';
import type { Module } from '#platform/module.ts';
import { seeCaseloadRoutes } from './caseload/see-caseload/see-caseload.route.tsx';
import { seeDefinitionRoute } from './attendance-first/see-definition/see-definition.route.tsx';
import { recordConversationRoute } from './conversations/record-conversation/record-conversation.route.tsx';
import { seeWhatNextRoute } from './conversations/see-what-next/see-what-next.route.tsx';
import { countBySchoolRoutes } from './count-by-school/count-by-school.route.tsx';
import { challengeFlagRoute } from './flags/challenge-flag/challenge-flag.route.tsx';
import { flagPupils } from './flags/flag-pupils/flag-pupils.job.ts';
import { seeAllFlagsRoutes } from './flags/see-all-flags/see-all-flags.route.tsx';
import {
  acceptHelpRoute,
  adviseOnHelpRoute,
  endHelpRoute,
} from './help-requests/answer-help-request/answer-help-request.route.tsx';
import { askForHelpRoute } from './help-requests/ask-for-help/ask-for-help.route.tsx';
import { helpAsked, helpMovedOn } from './help-requests/help-messages.ts';
import { listHelpRequestsRoutes } from './help-requests/list-help-requests/list-help-requests.route.tsx';
import { seeHelpRequestRoute } from './help-requests/see-help-request/see-help-request.route.tsx';
import { identificationPaths } from './identification.paths.ts';
import { liaisonTeamRoutes } from './liaison-team/liaison-team.routes.ts';
import { lookAgainRoute, seeMondayListRoute } from './monday-list/see-monday-list/see-monday-list.route.tsx';

const WORK_WITH_CHILDREN = [
  'school-lead',
  'liaison-officer',
  'lead-professional',
  'manager',
  'front-door-officer',
] as const;

const permissions = {
  'identification:answer': ['school-lead'],
  'identification:follow-help': ['school-lead', 'liaison-officer'],
  'identification:give-help': ['liaison-officer'],
  'identification:see-flags': WORK_WITH_CHILDREN,
  'identification:allocate': ['manager'],
  'identification:export-team': ['manager'],
  'identification:count': ['manager'],
  'identification:export-counts': ['manager'],
  'identification:export-flags': ['school-lead'],
  'identification:export-help': ['school-lead', 'liaison-officer'],
} as const satisfies Record<`identification:${string}`, readonly Role[]>;

export const identificationModule: Module = {
  name: 'identification',
  permissions,
  routes: [
    seeMondayListRoute,
    lookAgainRoute,
    seeAllFlagsRoutes,
    recordConversationRoute,
    seeWhatNextRoute,
    challengeFlagRoute,
    seeDefinitionRoute,
    seeCaseloadRoutes,
    liaisonTeamRoutes,
    listHelpRequestsRoutes,
    seeHelpRequestRoute,
    askForHelpRoute,
    acceptHelpRoute,
    adviseOnHelpRoute,
    endHelpRoute,
    countBySchoolRoutes,
  ],
  navigation: [
    { label: 'Monday list', path: identificationPaths.mondayList, needs: 'identification:answer', order: 5 },
    { label: 'Caseload', path: identificationPaths.caseload, needs: 'identification:give-help', order: 5 },
    { label: 'Requests for help', path: identificationPaths.helpRequests, needs: 'identification:give-help', order: 5 },
    { label: 'Schools', path: identificationPaths.schools, needs: 'identification:count', order: 30 },
  ],
  jobs: [flagPupils],
  messages: [helpAsked, helpMovedOn],
};
