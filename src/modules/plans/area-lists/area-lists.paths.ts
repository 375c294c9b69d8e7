/** The addresses where an administrator sets what the area decides about family plans. */
export const areaListsPaths = {
  areaLists: '/administration/family-plans',
  timeLimit: (limit: string) => `/administration/family-plans/time-limits/${limit}`,
  addReason: '/administration/family-plans/reasons/add',
  endReason: (reason: string) => `/administration/family-plans/reasons/${reason}/end`,
};
