import { addDays, type LocalDate, weekday } from '#kernel/local-date.ts';
import { BOROUGH } from './data/places.ts';
import { PARTNERS } from './data/partners.ts';
import { STORIES_BEGUN } from './data/stories-begun.ts';
import { STORIES_CLOSED } from './data/stories-closed.ts';
import { STORIES_IN_REVIEW } from './data/stories-in-review.ts';
import { STORIES_LATE } from './data/stories-late.ts';
import { STORIES_STARTED } from './data/stories-started.ts';
import type { ChildKind, StoryNeed, StoryNote, StoryStage, StoryText, StoryWorker } from './data/story-text.ts';
import type { Enrolment } from './enrolments.ts';
import type { Child, Family } from './families.ts';
import { randomFor } from './random.ts';
import type { Setting } from './setting.ts';

export type { ChildKind, StoryNeed, StoryStage } from './data/story-text.ts';

/** A family of the borough and its way so far, with the names filled in and the days as dates. */
export type Story = {
  readonly stage: StoryStage;
  readonly about: ChildKind;
  readonly familyKey: string;
  readonly childKey: string;
  /** As the child's school has it. */
  readonly upn: string;
  readonly schoolKey: string;
  /** Who talked with the family at school, who is asked for help there, and who leads the plan where there is one. */
  readonly schoolUserName: string;
  readonly liaisonUserName: string;
  readonly leadUserName: string;
  readonly agreedOn: LocalDate | undefined;
  readonly openedOn: LocalDate | undefined;
  readonly reviewOn: LocalDate | undefined;
  readonly closedOn: LocalDate | undefined;
  readonly goingWell: string;
  readonly worries: string;
  readonly childSays: string;
  readonly carerSays: string;
  readonly needs: readonly StoryNeed[];
  /** `userName` is the worker's; where the child or a parent or carer does it, `familyName` is what they are called. */
  readonly actions: readonly {
    readonly what: string;
    readonly userName: string | undefined;
    readonly familyName: string;
    readonly due: LocalDate;
    readonly done: boolean;
    readonly forNeed: number;
  }[];
  readonly notes: readonly { readonly on: LocalDate; readonly kind: StoryNote['kind']; readonly text: string }[];
};

const STORIES: readonly StoryText[] = [
  ...STORIES_BEGUN,
  ...STORIES_STARTED,
  ...STORIES_IN_REVIEW,
  ...STORIES_LATE,
  ...STORIES_CLOSED,
];

const suspensionsOf = (child: Child): number =>
  child.enrolments.reduce((sum, { suspensions }) => sum + suspensions.length, 0);

/** Whether a story of that kind fits the child. */
const FITS: Record<ChildKind, (child: Child, family: Family) => boolean> = {
  falling: ({ pattern }) => pattern.falling,
  'persistent-primary': ({ year, pattern: { absence } }) => year < 7 && absence[1] > 0.12 && absence[1] < 0.35,
  'persistent-secondary': ({ year, pattern: { absence } }) => year > 7 && absence[1] > 0.15 && absence[1] < 0.4,
  severe: ({ pattern: { absence } }) => absence[1] > 0.5,
  improved: ({ pattern: { absence } }) => absence[0] > 0.12 && absence[1] < 0.08 && absence[0] - absence[1] > 0.07,
  'suspended-often': (child) => child.year > 7 && suspensionsOf(child) >= 3,
  'suspended-primary': (child) => child.year < 7 && suspensionsOf(child) > 0,
  semh: ({ group, pattern: { absence } }) => group.need === 'SEMH' && absence[1] > 0.05,
  'part-time': ({ pattern }) => pattern.partTime[1],
  'new-at-school': ({ year, enrolments }) => year !== 7 && enrolments.length > 1,
  'two-households': (_, { households }) => households.length === 2,
  grandparents: (_, { relationships }) =>
    relationships.some(({ kind, householdKey }) => kind === 'grandmother' && householdKey),
  'permanently-excluded': ({ enrolments }) =>
    enrolments.some(({ suspensions }) => suspensions.some(({ category }) => category === 'PERM')),
  'year-11': ({ year, pattern: { absence } }) => year === 11 && absence[1] > 0.15,
  reception: ({ year, pattern: { absence } }) => year === 0 && absence[1] > 0.1,
};

/** That many days from today, or the Friday before where it is a weekend. */
export function workingDay(today: LocalDate, days: number): LocalDate {
  const date = addDays(today, days);
  return addDays(date, Math.min(0, 5 - weekday(date)));
}

type Candidate = { readonly child: Child; readonly family: Family; readonly enrolment: Enrolment };

/** Children on roll whose family has no story yet, and who were at their school when the story begins. */
function candidatesFor(text: StoryText, families: readonly Family[], setting: Setting): Candidate[] {
  const daysAgo = Math.max(text.agreed ?? 0, ...text.notes.map((note) => note.daysAgo));
  const begins = addDays(setting.today, -daysAgo);
  return families.flatMap((family) =>
    family.children.flatMap((child) => {
      const enrolment = child.enrolments.at(-1)!;
      const here = !enrolment.leaving && enrolment.entry <= begins;
      return here && FITS[text.about](child, family) ? [{ child, family, enrolment }] : [];
    }),
  );
}

/** The user name of whoever does something for a family, by the school of its child. */
function userNameOf(who: StoryWorker, enrolment: Enrolment, { clusters, schools }: Setting): string {
  const school = schools.find(({ key }) => key === enrolment.schoolKey)!;
  if (who === 'school') return `lead@${school.domain}`;
  const cluster = clusters.find(({ key }) => key === school.clusterKey)!;
  if (who === 'liaison') return `liaison.${cluster.key}@${BOROUGH.domain}`;
  const partner = PARTNERS.find(({ key }) => key === who)!;
  return `${partner.accounts[0]!.user}@${partner.domain}`;
}

function tell(text: StoryText, { child, family, enrolment }: Candidate, setting: Setting): Story {
  const school = setting.schools.find(({ key }) => key === enrolment.schoolKey)!;
  const carer = family.adults.find(({ key }) => key === family.households[0]!.adultKeys[0])!;
  const fill = (words: string): string =>
    words
      .replaceAll('{child}', child.forename)
      .replaceAll('{carer}', carer.forename)
      .replaceAll('{school}', school.name);
  const on = (days: number | undefined): LocalDate | undefined =>
    days === undefined ? undefined : workingDay(setting.today, days);
  const ago = (days: number | undefined): LocalDate | undefined => on(days === undefined ? undefined : -days);
  return {
    stage: text.stage,
    about: text.about,
    familyKey: family.key,
    childKey: child.key,
    upn: enrolment.recorded.upn,
    schoolKey: school.key,
    schoolUserName: userNameOf('school', enrolment, setting),
    liaisonUserName: userNameOf('liaison', enrolment, setting),
    leadUserName: userNameOf(text.lead, enrolment, setting),
    agreedOn: ago(text.agreed),
    openedOn: ago(text.opened),
    reviewOn: on(text.reviewIn),
    closedOn: ago(text.closed),
    ...viewsIn(text, fill),
    needs: text.needs.map((need) => ({ ...need, need: fill(need.need), wanted: fill(need.wanted) })),
    actions: text.actions.map(({ what, who, due, ...action }) => ({
      ...action,
      what: fill(what),
      userName: who === 'carer' || who === 'child' ? undefined : userNameOf(who, enrolment, setting),
      familyName: who === 'carer' ? carer.forename : who === 'child' ? child.forename : '',
      due: workingDay(setting.today, due),
    })),
    notes: text.notes.map((note) => ({ on: ago(note.daysAgo)!, kind: note.kind, text: fill(note.text) })),
  };
}

const viewsIn = ({ goingWell, worries, childSays, carerSays }: StoryText, fill: (words: string) => string) => ({
  goingWell: fill(goingWell),
  worries: fill(worries),
  childSays: fill(childSays),
  carerSays: fill(carerSays),
});

const isInFirstTown = ({ schoolKey }: Enrolment, { clusters, schools }: Setting): boolean =>
  schools.find(({ key }) => key === schoolKey)!.clusterKey === clusters[0]!.key;

/**
 * As many of the stories as fit these families, one to a family, each with a child of its kind; half of them in the first
 * town, so that those who work there have something to do.
 */
export function chooseStories(families: readonly Family[], setting: Setting): Story[] {
  const told = new Set<Family>();
  return STORIES.flatMap((text, i) => {
    const free = candidatesFor(text, families, setting).filter(({ family }) => !told.has(family));
    if (free.length === 0) return [];
    const near = free.filter(({ enrolment }) => isInFirstTown(enrolment, setting));
    const chosen = randomFor(setting.seed, 'story', i).pick(i % 2 === 0 && near.length > 0 ? near : free);
    told.add(chosen.family);
    return [tell(text, chosen, setting)];
  });
}
