import { defineConfig } from 'vitest/config';

/** Two at once: opening PGlite dominates, and more of them only wait for each other. */
const WORKERS = 2;

export default defineConfig({
  test: {
    globalSetup: './scripts/tests-leave-nothing.mjs',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'bench/**/*.test.ts'],
          exclude: ['**/*.db.test.{ts,tsx}'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          isolate: false,
          maxWorkers: WORKERS,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['src/**/*.db.test.{ts,tsx}', 'bench/**/*.db.test.ts'],
          // A process is kept for the next file, and with it the one PGlite (in its own thread) that it opened.
          pool: 'forks',
          isolate: false,
          maxWorkers: WORKERS,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['journeys/**/*.spec.ts'],
          maxWorkers: WORKERS,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
