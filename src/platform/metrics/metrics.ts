import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Database } from '../database/database.ts';
import { type Figures, readFigures } from './figures.queries.ts';

/** A request that was answered. `path` is the pattern of its route: an address may hold who it is about. */
export type Answered = {
  readonly path: string;
  readonly method: string;
  readonly status: number;
  readonly seconds: number;
};

const SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** The figures of one process, for Prometheus. Labels are words of the program and counts, never of a person or place. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #database: Database;
  readonly #requests: Histogram<'path' | 'method' | 'status'>;
  readonly #up: Gauge;
  readonly #connections: Gauge<'state'>;
  readonly #jobs: Gauge<'job' | 'state'>;
  readonly #oldestJob: Gauge;
  readonly #imports: Gauge<'kind' | 'status'>;
  readonly #messages: Gauge<'status'>;
  readonly #unsealed: Gauge;

  constructor(database: Database) {
    this.#database = database;
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#requests = new Histogram({
      name: 'rooted_request_seconds',
      help: 'How long requests took, by the pattern of their route.',
      labelNames: ['path', 'method', 'status'],
      buckets: SECONDS,
      registers,
    });
    const gauge = <Label extends string = never>(name: string, help: string, labelNames: Label[] = []) =>
      new Gauge<Label>({ name: `rooted_${name}`, help, labelNames, registers });
    this.#up = gauge('database_up', '1 while the database answers.');
    this.#connections = gauge('database_connections', 'Connections of this process, and who waits for one.', ['state']);
    this.#jobs = gauge('jobs', 'Jobs that are to be done, or that failed for good.', ['job', 'state']);
    this.#oldestJob = gauge('oldest_job_seconds', 'How long the oldest job that is due has waited.');
    this.#imports = gauge('imports', 'Files brought in, by kind and by how far they got.', ['kind', 'status']);
    this.#messages = gauge('messages', 'Messages, by how far they got.', ['status']);
    this.#unsealed = gauge('audit_unsealed_seconds', 'How long the oldest audit entry has waited for its seal.');
  }

  answered({ path, method, status, seconds }: Answered): void {
    this.#requests.observe({ path, method, status }, seconds);
  }

  /** All figures, in the text form that Prometheus reads. */
  async text(): Promise<string> {
    const figures = await this.#database.as('keeper', readFigures).catch(() => undefined);
    this.#set(figures);
    return this.#registry.metrics();
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** Without the database its figures are left out: old ones would look like good ones. */
  #set(figures: Figures | undefined): void {
    const { open, idle, waiting } = this.#database.connections();
    this.#up.set(figures ? 1 : 0);
    this.#connections.set({ state: 'used' }, open - idle);
    this.#connections.set({ state: 'idle' }, idle);
    this.#connections.set({ state: 'waited-for' }, waiting);
    for (const gauge of [this.#jobs, this.#imports, this.#messages, this.#oldestJob, this.#unsealed]) gauge.reset();
    if (!figures) {
      for (const gauge of [this.#oldestJob, this.#unsealed]) gauge.set(Number.NaN);
      return;
    }
    for (const { count, ...labels } of figures.jobs) this.#jobs.set(labels, count);
    for (const { count, ...labels } of figures.imports) this.#imports.set(labels, count);
    for (const { count, ...labels } of figures.messages) this.#messages.set(labels, count);
    this.#oldestJob.set(figures.oldestJobSeconds);
    this.#unsealed.set(figures.auditUnsealedSeconds);
  }
}
