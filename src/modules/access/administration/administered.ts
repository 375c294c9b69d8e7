/** How much there is to look after, and what is not as it should be. */
export type Administered = {
  users: number;
  organisations: number;
  withoutLead: number;
  clusters: number;
  jobsWaiting: number;
  jobsFailed: number;
  messagesWaiting: number;
  /** Not sent, and not by the wish of whom they were for. */
  messagesTroubled: number;
};
