/** What hangs on the address of a list. */
export const listPaths = {
  print: (list: string) => `${list}/print`,
  csv: (list: string) => `${list}/rows.csv`,
  sheet: (list: string) => `${list}/rows.xlsx`,
  addView: (list: string) => `${list}/views/add`,
  view: (list: string, view: string) => `${list}/views/${view}`,
  deleteView: (list: string, view: string) => `${list}/views/${view}/delete`,
  handlingNote: '/handling-note',
};
