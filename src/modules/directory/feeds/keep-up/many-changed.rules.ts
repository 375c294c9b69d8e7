/** So few never make anybody ask. */
const FEW = 20;

/** Whether more changed in another directory at once than people change there: it waits until somebody has looked. */
export const isManyChanged = (changed: number, services: number): boolean => changed >= FEW && changed > services / 5;
