/** The team's side of a request, and the service's: an address of the one tells nothing of the other. */
export const requestPaths = {
  request: (request: string) => `/support/${request}`,
  requests: '/directory-desk/requests',
  sentRequest: (sent: string) => `/directory-desk/requests/${sent}`,
};
