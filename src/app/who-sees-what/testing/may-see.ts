import type { Canary, Kind, Of, Sensitivity } from './canaries.ts';
import type { Viewer } from './separated-family.ts';

/** Who is told about what is sensitive, of those whom they see. */
const TOLD: Readonly<Record<Exclude<Sensitivity, 'general'>, readonly Viewer[]>> = {
  health: ['schoolLead', 'relative', 'service'],
  'domestic-abuse': ['professional', 'barred', 'refuge', 'service'],
};

/** The plan's team, but who is kept from the mother: for them there is no plan. */
const TEAM: readonly Viewer[] = ['schoolLead', 'professional'];
/** Who works with the mother who fled. */
const HERS: readonly Viewer[] = [...TEAM, 'refuge'];
/** Who works with the child whom she took with her. */
const THE_CHILDS: readonly Viewer[] = [...HERS, 'barred', 'officer'];
/** Who works with those who stayed: the school of the hidden child knows of them, too. */
const THE_FATHERS: readonly Viewer[] = [...TEAM, 'barred', 'relative', 'fathersWorker', 'brothersLead'];
const THE_BROTHERS: readonly Viewer[] = [...TEAM, 'barred', 'relative', 'brothersLead'];
const AREA_WIDE: readonly Viewer[] = ['frontDoor', 'dataOfficer'];

/** Who may see what, of whom. Whoever is not named sees nothing of it. */
const MAY_SEE: Readonly<Record<Of, Partial<Record<Kind, readonly Viewer[]>>>> = {
  mother: {
    name: [...HERS, 'nurse', ...AREA_WIDE],
    number: [...HERS, ...AREA_WIDE],
    where: HERS,
    told: HERS,
    work: HERS,
    agreement: HERS,
    plan: HERS,
    'told a service': [...HERS, 'service'],
    restricted: ['professional', 'manager'],
    'day ahead': ['professional'],
    supervision: ['professional', 'manager'],
    'kept safe': [...HERS, 'dataOfficer'],
  },
  child: {
    name: [...THE_CHILDS, 'nurse', ...AREA_WIDE],
    number: [...THE_CHILDS, ...AREA_WIDE],
    where: THE_CHILDS,
    told: THE_CHILDS,
    work: THE_CHILDS,
    agreement: [...HERS, 'officer'],
    plan: [...HERS, 'officer'],
    'told a service': [...HERS, 'officer', 'service'],
    restricted: ['schoolLead'],
    'day ahead': ['schoolLead'],
    supervision: ['professional', 'manager'],
    'asked for help': ['schoolLead', 'officer'],
    handover: [...TEAM, 'officer'],
    'kept safe': [...THE_CHILDS, 'dataOfficer'],
  },
  father: {
    name: [...THE_FATHERS, ...AREA_WIDE],
    number: [...THE_FATHERS, ...AREA_WIDE],
    where: THE_FATHERS,
    told: THE_FATHERS,
    work: [...TEAM, 'barred', 'fathersWorker'],
    agreement: TEAM,
    plan: TEAM,
    'told a service': [...TEAM, 'service'],
    restricted: ['fathersWorker'],
    'day ahead': ['fathersWorker'],
    supervision: ['professional', 'manager'],
  },
  brother: {
    name: [...THE_BROTHERS, ...AREA_WIDE],
    number: [...THE_BROTHERS, ...AREA_WIDE],
    where: THE_BROTHERS,
    told: THE_BROTHERS,
    work: [...TEAM, 'barred', 'brothersLead'],
    agreement: TEAM,
    plan: TEAM,
    'told a service': [...TEAM, 'service'],
    restricted: ['brothersLead'],
    'day ahead': ['brothersLead'],
    supervision: ['professional', 'manager'],
  },
  family: {
    where: TEAM,
    plan: TEAM,
    'told a service': [...TEAM, 'service'],
    agreement: TEAM,
  },
};

/** Whether somebody may find a word. */
export const maySee = (viewer: Viewer, { of, kind, sensitivity }: Canary): boolean =>
  (MAY_SEE[of][kind] ?? []).includes(viewer) && (sensitivity === 'general' || TOLD[sensitivity].includes(viewer));

/** What no page shows any more: who supports a child is on the child's page. */
export const NEVER_SHOWN: readonly string[] = ['identification.conversation.supported_by'];

/** Days, levels and who has to do with whom: nothing that a word could be planted in. */
export const WITHOUT_WORDS: readonly string[] = [
  // Its words are the lines and what was said, which hang on it.
  'directory.request',
  'people.agreement_person',
  'education.attendance_week',
  'education.enrolment',
  'education.suspension',
  'people.asked_again',
  'people.death',
  'people.expected_birth',
  'people.family_member',
  'people.leaving',
  'people.presence',
  'people.relationship',
  'people.safeguarding_alert',
  'plans.level_judgement',
  'plans.meeting_decision',
  'plans.origin',
  'plans.plan_person',
  'plans.withdrawing_person',
];
