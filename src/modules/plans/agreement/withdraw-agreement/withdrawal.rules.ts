type Agreement = { readonly id: string; readonly orgId: string };
type Plan = {
  readonly agreementId: string;
  readonly closedOn: string | null;
  readonly myRole: 'lead' | 'member' | null;
};

/**
 * Which agreements somebody may record as withdrawn, of those that name a child: what the family agreed to with one
 * organisation, their own or else that of a plan they work on. Early help is voluntary, so a family says it to whom it
 * speaks with (Working together to safeguard children, ch. 2).
 */
export function agreementsToWithdraw<Given extends Agreement>(
  agreements: readonly Given[],
  plans: readonly Plan[],
  myOrgId: string,
): Given[] {
  const workedOn = plans.filter(({ closedOn, myRole }) => closedOn === null && myRole !== null);
  const found =
    agreements.find(({ orgId }) => orgId === myOrgId) ??
    agreements.find(({ id }) => workedOn.some(({ agreementId }) => agreementId === id));
  return agreements.filter(({ orgId }) => orgId === found?.orgId);
}
