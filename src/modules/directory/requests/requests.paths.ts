/** The team's side of a request, and the service's: an address of the one tells nothing of the other. */
export const requestPaths = {
  /** A service for an action of a plan, and services side by side. */
  findFor: (plan: string, action: string) => `/support/find/${plan}/${action}`,
  compareFor: (plan: string, action: string) => `/support/find/${plan}/${action}/compare`,
  /** A service for a child, with or without a plan. */
  findForChild: (child: string) => `/support/for/${child}`,
  compareForChild: (child: string) => `/support/for/${child}/compare`,
  ask: (plan: string, action: string, service: string) => `/support/ask/${plan}/${action}/${service}`,
  /** What will be sent, before it is. */
  checkAsk: (plan: string, action: string, service: string) => `/support/ask/${plan}/${action}/${service}/check`,
  /** All that whoever is signed in asked for. */
  asked: '/support',
  request: (request: string) => `/support/${request}`,
  replyToService: (request: string) => `/support/${request}/reply`,
  takeBack: (request: string) => `/support/${request}/take-back`,
  sendLinkAgain: (request: string) => `/support/${request}/link`,
  /** What the service says by telephone. */
  hearAnswer: (request: string) => `/support/${request}/answer`,
  hearSessions: (request: string) => `/support/${request}/sessions`,
  hearSession: (request: string, day: string) => `/support/${request}/sessions/${day}`,
  hearEnding: (request: string) => `/support/${request}/end`,
  rate: (request: string) => `/support/${request}/rate`,
  requests: '/directory-desk/requests',
  sentRequest: (sent: string) => `/directory-desk/requests/${sent}`,
  answerRequest: (sent: string) => `/directory-desk/requests/${sent}/answer`,
  sessions: (sent: string) => `/directory-desk/requests/${sent}/sessions`,
  session: (sent: string, day: string) => `/directory-desk/requests/${sent}/sessions/${day}`,
  endRequest: (sent: string) => `/directory-desk/requests/${sent}/end`,
};
