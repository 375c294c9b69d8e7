// Written by `npm run db:types` from the migrated database. Not edited by hand.
import type { Tx } from '#platform/database/database.ts';

export type FrameworksTables = {
  'frameworks.edition': {
    id: string;
    framework: string;
    title: string;
    version: string;
    valid_from: string;
    valid_to: string | null;
    source: string;
    verified: boolean;
  };
  'frameworks.headline': {
    edition_id: string;
    number: number;
    name: string;
  };
  'frameworks.level': {
    edition_id: string;
    level: number;
    name: string;
    response: string;
    agreement: string;
    descriptors: string[];
  };
  'frameworks.need': {
    id: string;
    edition_id: string;
    headline: number;
    code: string;
    name: string;
    outcome: string;
    held_for: string;
  };
};

/** The transaction with this module's tables on it; another module's do not compile. */
export const frameworksTables = (tx: Tx) => tx.$extendTables<FrameworksTables>();
