import type { Role } from '#modules/access/index.ts';
import type { Job } from '#platform/jobs/job.ts';
import type { Module } from '#platform/module.ts';
import { directoryPaths } from './directory.paths.ts';
import { findRoute } from './find/find.route.tsx';
import { seeMapRoute } from './find/map/see-map.route.tsx';
import { seeServiceRoute } from './see-service/see-service.route.tsx';
import { compareRoute, shortlistRoute } from './shortlist/shortlist.route.tsx';
import { deskPaths } from './desk/desk.paths.ts';
import { deskRoutes } from './desk/desk.routes.ts';
import { writeDump } from './dump/write-dump.job.ts';
import { inStepsJob } from './feeds/bring-in/in-steps.job.ts';
import { placeServicesJob } from './import-postcodes/place-services.ts';
import { refreshFeed } from './feeds/keep-up/refresh-feed.job.ts';
import { feedRoutes } from './feeds/feed.routes.ts';
import { needsPaths } from './needs/needs.paths.ts';
import { needsRoutes } from './needs/needs.routes.ts';
import { teamRequestsRoutes } from './requests/team-requests.routes.ts';
import type { DirectorySlots } from './results/service-results.ts';
import { countResultsJob } from './results/count-results/count-results.job.ts';
import { seeResultsRoute } from './results/see-results/see-results.route.tsx';
import { requestMessages } from './requests/request-messages.ts';
import { requestPaths } from './requests/requests.paths.ts';
import { sayHowItGoesRoutes } from './requests/say-how-it-goes/say-how-it-goes.routes.ts';
import { serviceRequestsRoutes } from './requests/service-requests.routes.ts';
import { providersRoutes } from './providers/providers.routes.ts';
import { openReferralRoutes } from './open-referral/open-referral.routes.ts';
import { askToConfirm } from './trust/confirm-by-link/ask-to-confirm.job.ts';
import { reportMistakeRoute } from './trust/report-mistake/report-mistake.route.tsx';
import { trustMessages } from './trust/trust-messages.ts';

const permissions = {
  'directory:curate': ['directory-curator'],
  'directory:keep': ['directory-curator', 'provider'],
  'directory:export': ['directory-curator', 'provider'],
  'directory:answer': ['provider'],
  'directory:ask': ['school-lead', 'liaison-officer', 'lead-professional', 'manager', 'front-door-officer'],
} as const satisfies Record<`directory:${string}`, readonly Role[]>;

export const directoryModule = (slots: DirectorySlots): Module => ({
  name: 'directory',
  permissions,
  routes: [
    findRoute,
    seeMapRoute,
    seeServiceRoute,
    reportMistakeRoute,
    seeResultsRoute(slots.serviceResults),
    shortlistRoute,
    compareRoute,
    openReferralRoutes,
    ...needsRoutes,
    ...deskRoutes,
    ...serviceRequestsRoutes,
    ...sayHowItGoesRoutes,
    ...providersRoutes,
    feedRoutes,
    ...teamRequestsRoutes,
  ],
  navigation: [
    { label: 'Requests', path: requestPaths.requests, needs: 'directory:answer', order: 58 },
    { label: 'Directory entries', path: deskPaths.desk, needs: 'directory:keep', order: 60 },
    { label: 'Directory', path: directoryPaths.directory, needs: 'signed-in', order: 70 },
    { label: 'Needs and words', path: needsPaths.needs, needs: 'directory:curate', order: 71 },
    { label: 'Other directories', path: directoryPaths.feeds, needs: 'directory:curate', order: 72 },
  ],
  jobs: [askToConfirm as Job, countResultsJob as Job, refreshFeed, inStepsJob, placeServicesJob, writeDump],
  messages: [...trustMessages, ...requestMessages],
});
