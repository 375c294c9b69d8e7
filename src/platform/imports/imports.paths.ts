export const importsPaths = {
  imports: '/imports',
  run: (run: string) => `/imports/${run}`,
  runPage: (run: string, page: number) => `/imports/${run}?page=${page}`,
  runsPage: (page: number) => `/imports?page=${page}`,
  faults: (run: string) => `/imports/${run}/faults.csv`,
};
