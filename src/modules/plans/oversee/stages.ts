/** How far an organisation's plans have come. */
export type Stages = {
  readonly notReviewedYet: number;
  readonly reviewed: number;
  readonly closedThisYear: number;
};
