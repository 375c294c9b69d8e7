/** What England publishes, for invented pupils to resemble. Shares and rates are in % unless said. */

export type Phase = 'primary' | 'secondary';
export type SenProvision = 'N' | 'K' | 'E';

/** A little over a quarter of pupils (DfE, schools, pupils and their characteristics, 2024/25). */
export const FSM_SHARE = 0.255;

/** SEN by FSM in mainstream schools: none, support, plan (same release, rounded). */
export const SEN_SHARES = { fsm: [0.735, 0.215, 0.05], notFsm: [0.856, 0.12, 0.024] } as const;
export const SEN_PROVISIONS = ['N', 'K', 'E'] as const satisfies readonly SenProvision[];

/** Of pupils with SEN, about six in ten are boys. */
export const BOYS_SHARE = { N: 0.48, K: 0.6, E: 0.7 } as const;

/**
 * Primary need: pupils with it, % with one or more suspensions, suspensions per 100 (DfE, SFR35/2017, England 2015/16).
 * Needs met almost only in special schools are left out.
 */
export const SEN_NEEDS = [
  { need: 'SEMH', pupils: 184_930, oneOrMore: 17.03, suspensions: 43.23 },
  { need: 'ASD', pupils: 100_010, oneOrMore: 4.34, suspensions: 9.04 },
  { need: 'MLD', pupils: 273_625, oneOrMore: 4.36, suspensions: 9.89 },
  { need: 'SPLD', pupils: 151_155, oneOrMore: 4.3, suspensions: 8.77 },
  { need: 'SLCN', pupils: 221_455, oneOrMore: 2.13, suspensions: 4.55 },
  { need: 'NSA', pupils: 36_025, oneOrMore: 3.58, suspensions: 8.0 },
  { need: 'OTH', pupils: 55_195, oneOrMore: 4.79, suspensions: 10.53 },
  { need: 'HI', pupils: 20_500, oneOrMore: 2.53, suspensions: 5.22 },
  { need: 'VI', pupils: 11_590, oneOrMore: 2.3, suspensions: 4.77 },
  { need: 'PD', pupils: 32_895, oneOrMore: 1.33, suspensions: 2.49 },
] as const;

/**
 * Pupils over bands of absence of five points, 0 to 5 first, more than 50 last, England 2022/23
 * (dfe-analytical-services, absence-distributions-dashboard, summed over sex and SEN).
 */
export const ABSENCE_BANDS = {
  primary: {
    fsm: [39.48, 31.12, 14.83, 6.49, 3.07, 1.67, 0.97, 0.6, 0.41, 0.29, 1.07],
    notFsm: [62.09, 26.71, 7.24, 2.06, 0.78, 0.36, 0.2, 0.12, 0.08, 0.06, 0.3],
  },
  secondary: {
    fsm: [29.23, 25.82, 14.83, 8.11, 4.93, 3.32, 2.37, 1.8, 1.46, 1.16, 6.97],
    notFsm: [51.97, 27.83, 9.86, 3.73, 1.81, 1.06, 0.71, 0.51, 0.39, 0.31, 1.83],
  },
} as const satisfies Record<Phase, Record<'fsm' | 'notFsm', readonly number[]>>;

/**
 * Levels since those bands: absence in % of possible sessions and pupils with persistent absence, England 2025/26 to July
 * (DfE, pupil attendance in schools); pupils with severe absence, England 2025 (DfE, local authority interactive tool).
 */
export const ABSENCE_LEVELS = {
  primary: { overall: 5.28, persistent: 13.77, severe: 0.93 },
  secondary: { overall: 8.49, persistent: 23.77, severe: 3.88 },
} as const;

/** Levels of England 2023/24 (DfE, suspensions and permanent exclusions): % of pupils; suspensions per 100 pupils. */
export const EXCLUSION_LEVELS = {
  primary: { suspensions: 2.27, oneOrMore: 0.99, permanent: 0.032 },
  secondary: { suspensions: 22.61, oneOrMore: 7.83, permanent: 0.253 },
} as const;

/** Proportions between groups, England 2015/16 (SFR35/2017), the newest full table: only the ratios are used. */
export const EXCLUSION_RATIOS = {
  primary: {
    suspensions: { sen: [2.67, 13.72, 15.04], fsm: [11.36, 3.11], sex: [6.18, 2.32] },
    oneOrMore: { sen: [1.46, 5.93, 6.3], fsm: [4.94, 1.64], sex: [3.01, 1.17] },
    permanent: { sen: [0.05, 0.32, 0.17], fsm: [0.25, 0.06], sex: [0.13, 0.04] },
  },
  secondary: {
    suspensions: { sen: [6.01, 25.33, 24.88], fsm: [23.08, 6.24], sex: [6.18, 2.32] },
    oneOrMore: { sen: [3.28, 11.01, 10.62], fsm: [10.09, 3.37], sex: [3.01, 1.17] },
    permanent: { sen: [0.12, 0.59, 0.27], fsm: [0.53, 0.12], sex: [0.13, 0.04] },
  },
} as const;

/** By year group, reception to year 11 (same table): suspensions per 100, % with one or more, % permanently excluded. */
export const EXCLUSIONS_BY_YEAR = {
  suspensions: [0.44, 0.88, 1.07, 1.32, 1.62, 1.96, 2.2, 6.82, 10.03, 12.24, 13.11, 8.48],
  oneOrMore: [0.2, 0.36, 0.45, 0.57, 0.74, 0.93, 1.13, 3.13, 4.75, 5.87, 6.54, 4.84],
  permanent: [0.01, 0.01, 0.02, 0.03, 0.03, 0.04, 0.04, 0.11, 0.18, 0.26, 0.31, 0.12],
} as const;

/** Suspended pupils by how many suspensions they had, 1 to 13 (England 2016/17, ees-test-data). */
export const SUSPENSIONS_PER_PUPIL = [
  108_465, 33_635, 16_245, 9_110, 5_330, 3_455, 2_125, 1_380, 975, 650, 490, 355, 255,
] as const;

/** All of them, with all their suspensions (same source): the thousand pupils who had more than 13 had 19 on average. */
export const SUSPENDED_PUPILS = { pupils: 183_475, suspensions: 381_865 } as const;

/** Suspensions by length in days (same source): the spikes at 5, 10 and 15 are the thresholds of the guidance. */
export const SUSPENSION_DAYS = [
  [1, 177_900],
  [2, 89_380],
  [3, 52_190],
  [4, 12_530],
  [5, 42_115],
  [6, 1_490],
  [7, 770],
  [8, 510],
  [9, 375],
  [10, 2_375],
  [15, 745],
  [20, 100],
] as const;

/**
 * First reasons: England 2015/16 without `OT`, which is no longer a reason, and with the newer ones in small numbers;
 * persistent disruptive behaviour raised, to be named in 51 % of suspensions (DfE, 2023/24).
 */
export const SUSPENSION_REASONS = [
  ['DB', 148_000],
  ['PP', 59_880],
  ['VA', 56_315],
  ['PA', 23_440],
  ['VP', 13_960],
  ['DA', 8_725],
  ['DM', 6_800],
  ['OW', 6_000],
  ['RA', 4_085],
  ['TH', 4_000],
  ['BU', 3_750],
  ['MT', 3_000],
  ['SM', 2_070],
  ['LG', 1_200],
  ['DS', 300],
] as const;

/** Of permanent exclusions, in the same way; persistent disruptive behaviour lowered, to be named in 39 % (DfE, 2023/24). */
export const PERMANENT_REASONS = [
  ['DB', 1_720],
  ['PP', 825],
  ['PA', 730],
  ['VA', 600],
  ['DA', 525],
  ['OW', 400],
  ['VP', 315],
  ['DM', 90],
  ['SM', 70],
  ['TH', 45],
  ['BU', 40],
  ['RA', 15],
] as const;

/**
 * What absence is made of, by how much of it there is: shares of absent sessions. Set so that a borough's sessions come
 * near to England 2025/26 (DfE, pupil attendance in schools): mostly illness at first, mostly unexplained when severe.
 */
export const ABSENCE_REASONS = {
  primary: {
    some: { I: 63.2, M: 9.5, C: 4, G: 16, O: 3, U: 2.3, T: 1, N: 1 },
    persistent: { I: 52, M: 7, C: 4, G: 11, O: 21, U: 3, T: 1, N: 1 },
    severe: { I: 34, M: 3, C: 4, G: 2, O: 54, U: 2, T: 0, N: 1 },
  },
  secondary: {
    some: { I: 66, M: 12, C: 4, G: 7, O: 6, U: 4, T: 0, N: 1 },
    persistent: { I: 50, M: 7, C: 4, G: 4, O: 30, U: 4, T: 0, N: 1 },
    severe: { I: 27, M: 2, C: 3, G: 1, O: 65, U: 1, T: 0, N: 1 },
  },
} as const;
