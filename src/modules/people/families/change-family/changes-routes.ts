import type { Route } from '#platform/web/route.ts';
import type { PeopleSlots } from '../../panels.ts';
import { whoToAddRoute, addPersonRoute } from '../add-person/add-person.route.tsx';
import { changeFamilyRoute } from './change-family.route.tsx';
import { endRelationshipRoute } from '../end-relationship/end-relationship.route.tsx';
import { joinFamilyRoute } from '../join-family/join-family.route.tsx';
import { leaveFamilyRoute } from '../leave-family/leave-family.route.tsx';
import { changeRelationshipRoute } from '../relate-persons/change-relationship.route.tsx';
import { relatePersonsRoute } from '../relate-persons/relate-persons.route.tsx';
import { splitFamilyRoute } from '../split-family/split-family.route.tsx';
import { uniteFamiliesRoute, whichFamilyRoute } from '../unite-families/unite-families.route.tsx';
import { answerGroundRoute, waitingGroundsRoute } from '../../grounds/answer-ground/answer-ground.route.tsx';
import { endSeparationRoute } from '../../grounds/end-separation/end-separation.route.tsx';
import { seeSeparationsRoute, separatePersonsRoute } from '../../grounds/separate-persons/separate-persons.route.tsx';
import { endHomeRoute } from '../../homes/end-home/end-home.route.tsx';
import { recordHomeRoute } from '../../homes/record-home/record-home.route.tsx';
import { seeHomesRoute } from '../../homes/see-homes/see-homes.route.tsx';
import { changeNameRoute } from '../../identity/change-name/change-name.route.tsx';
import { changeReachRoute } from '../../identity/change-reach/change-reach.route.tsx';
import { correctBirthdayRoute } from '../../identity/correct-birthday/correct-birthday.route.tsx';
import { recordBirthRoute } from '../../life/record-birth/record-birth.route.tsx';
import { recordDeathRoute, takeBackDeathRoute } from '../../life/record-death/record-death.route.tsx';

/** Who is who, and what has changed. */
export const changesRoutes = (slots: PeopleSlots): readonly (Route | readonly Route[])[] => [
  changeFamilyRoute,
  whoToAddRoute,
  addPersonRoute,
  joinFamilyRoute,
  leaveFamilyRoute,
  relatePersonsRoute,
  changeRelationshipRoute,
  endRelationshipRoute,
  splitFamilyRoute,
  whichFamilyRoute,
  uniteFamiliesRoute,
  seeHomesRoute,
  recordHomeRoute,
  endHomeRoute,
  changeNameRoute,
  changeReachRoute,
  correctBirthdayRoute,
  recordBirthRoute,
  recordDeathRoute(slots),
  takeBackDeathRoute(slots),
  seeSeparationsRoute,
  separatePersonsRoute,
  endSeparationRoute,
  waitingGroundsRoute,
  answerGroundRoute,
];
