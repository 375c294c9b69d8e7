export type Cluster = {
  readonly url: string;
  stop(): Promise<void>;
  crash(): Promise<void>;
  restart(): Promise<void>;
};
export function findPostgres(): string | undefined;
export function startCluster(options?: { readonly fsync?: boolean }): Promise<Cluster>;
