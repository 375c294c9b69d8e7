/** What a rule answers: go ahead with this, or no, for this reason. A refusal is named for its reason: 'plan-closed'. */
export type Ruling<Allowed, Refusal extends string> =
  { readonly allowed: true; readonly value: Allowed } | { readonly allowed: false; readonly refusal: Refusal };

export const allow = <Allowed>(value: Allowed): { readonly allowed: true; readonly value: Allowed } => ({
  allowed: true,
  value,
});

export const refuse = <Refusal extends string>(
  refusal: Refusal,
): { readonly allowed: false; readonly refusal: Refusal } => ({ allowed: false, refusal });
