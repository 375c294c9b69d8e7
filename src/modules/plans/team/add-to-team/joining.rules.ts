import { type Ruling, allow, refuse } from '#kernel/ruling.ts';

/**
 * A Universal Plus plan is one organisation's (continuum of need: one agency adds support), with the School Liaison Officer
 * where the school asked for one. Where another joins, a team works around the family.
 */
export const ruleOnJoining = (
  plan: { readonly kind: 'universal-plus' | 'taf'; readonly leadOrgId: string },
  worker: { readonly orgId: string; readonly isLiaison: boolean },
): Ruling<void, 'one-organisation'> =>
  plan.kind === 'taf' || worker.orgId === plan.leadOrgId || worker.isLiaison
    ? allow(undefined)
    : refuse('one-organisation');
