export const importsPaths = {
  imports: '/imports',
  run: (run: string) => `/imports/${run}`,
};
