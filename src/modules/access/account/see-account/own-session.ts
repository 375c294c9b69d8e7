export type OwnSession = {
  readonly id: string;
  /** In plain words: "Firefox on Windows". */
  readonly device: string;
  readonly organisation: string;
  readonly since: Date;
  /** To the minute. */
  readonly lastUsed: Date;
  readonly thisOne: boolean;
};
