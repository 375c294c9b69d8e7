/** Who gives services, as it is kept; and the page where anybody asks for one to be listed. */
export const providersPaths = {
  askToBeListed: '/directory/ask-to-be-listed',
  providers: '/directory-desk/providers',
  provider: (provider: string) => `/directory-desk/providers/${provider}`,
  change: (provider: string) => `/directory-desk/providers/${provider}/change`,
  history: (provider: string) => `/directory-desk/providers/${provider}/history`,
  version: (provider: string, number: string | number) => `/directory-desk/providers/${provider}/history/${number}`,
  keepers: (provider: string) => `/directory-desk/providers/${provider}/keepers`,
  asks: '/directory-desk/provider-asks',
  /** Several at once. */
  decline: '/directory-desk/provider-asks/decline',
  ask: (ask: string) => `/directory-desk/provider-asks/${ask}`,
};
