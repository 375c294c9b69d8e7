import { accessModule } from '#modules/access/access.module.ts';
import type { Permissions } from '#modules/access/index.ts';
import { directoryModule } from '#modules/directory/directory.module.ts';
import {
  confirmPurpose,
  askedHomePanel,
  findForChildPanel,
  postcodesImport,
  providerAsksHomePanel,
  requestPurpose,
  requestsHomePanel,
  supportActionPart,
  supportTimeline,
  whatWaitsHomePanel,
} from '#modules/directory/index.ts';
import { educationModule } from '#modules/education/education.module.ts';
import {
  adjustmentsPanel,
  educationImports,
  schoolFact,
  schoolFamilyPanel,
  schoolKnown,
  schoolPanel,
  schoolTimeline,
} from '#modules/education/index.ts';
import { frameworksModule } from '#modules/frameworks/frameworks.module.ts';
import { identificationModule } from '#modules/identification/identification.module.ts';
import {
  attendanceFlagsPanel,
  conversationOrigins,
  flagAfterImport,
  helpChildPanel,
  helpPanel,
  helpPlanPanel,
  identificationTimeline,
  liaisonTeamPanel,
  listLiaisonNorms,
  listReasonLists,
  mondayListPanel,
  schoolsPanel,
} from '#modules/identification/index.ts';
import {
  askedAgainHomePanel,
  listAgreementLists,
  listFactLists,
  safeguardingHomePanel,
  samePersonHomePanel,
  waitingGroundsHomePanel,
} from '#modules/people/index.ts';
import { peopleModule } from '#modules/people/people.module.ts';
import {
  directWorkPanel,
  levelsFamilyPanel,
  agreementsEndingHomePanel,
  goesOnWithAgreement,
  listAssessmentLists,
  areaListsLink,
  coordinatorLink,
  listPlanLists,
  myWorkPanel,
  overseePanel,
  plansChildPanel,
  plansFamilyPanel,
  plansKnown,
  plansTimeline,
  meetingsAfterDeath,
  todayPanel,
  wordsPurpose,
  waitsForMePanel,
  withdrawalsHomePanel,
} from '#modules/plans/index.ts';
import { plansModule } from '#modules/plans/plans.module.ts';
import type { ImportKind } from '#platform/imports/import-kind.ts';
import { importsModule } from '#platform/imports/imports-module.ts';
import { listsModule } from '#platform/lists/lists-module.ts';
import type { Module } from '#platform/module.ts';

/** The files that organisations send, and what looks at the pupils again when one has been read. */
export const importKinds: readonly ImportKind[] = [
  ...educationImports({ afterImport: [flagAfterImport] }),
  postcodesImport,
];

/** The modules, lowest first, with what higher ones hand to lower ones. */
export const modules: readonly Module[] = [
  frameworksModule({
    lists: [listAgreementLists, listAssessmentLists, listFactLists, listPlanLists, listReasonLists, listLiaisonNorms],
  }),
  accessModule({
    administrationLinks: [coordinatorLink, areaListsLink],
    homePanels: [
      safeguardingHomePanel,
      whatWaitsHomePanel,
      providerAsksHomePanel,
      withdrawalsHomePanel,
      agreementsEndingHomePanel,
      mondayListPanel,
      helpPanel,
      liaisonTeamPanel,
      requestsHomePanel,
      todayPanel,
      waitsForMePanel,
      askedHomePanel,
      myWorkPanel,
      overseePanel([]),
      schoolsPanel,
      waitingGroundsHomePanel,
      samePersonHomePanel,
      askedAgainHomePanel,
    ],
    linkPurposes: [wordsPurpose, confirmPurpose, requestPurpose],
  }),
  importsModule(importKinds, ['school-lead', 'administrator', 'directory-curator']),
  listsModule(['school-lead', 'manager', 'administrator']),
  peopleModule({
    childFacts: [schoolFact],
    childPanels: [
      attendanceFlagsPanel,
      helpChildPanel,
      schoolPanel,
      adjustmentsPanel,
      directWorkPanel,
      plansChildPanel,
      findForChildPanel,
    ],
    familyPanels: [schoolFamilyPanel, levelsFamilyPanel, plansFamilyPanel],
    timelineSources: [schoolTimeline, plansTimeline, supportTimeline, identificationTimeline],
    knownSources: [schoolKnown, plansKnown],
    afterAgreement: goesOnWithAgreement,
    afterDeath: meetingsAfterDeath,
  }),
  educationModule,
  plansModule({
    planPanels: [helpPlanPanel],
    actionParts: [supportActionPart],
    originSources: [conversationOrigins],
    planResults: [],
  }),
  directoryModule({ serviceResults: [] }),
  identificationModule,
];

/** Who holds which permission, over all modules. */
export const permissions: Permissions = Object.fromEntries(
  modules.flatMap((module) => Object.entries(module.permissions)),
);
