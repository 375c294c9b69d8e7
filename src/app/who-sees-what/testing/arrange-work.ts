import type { FilledBorough } from './filled-borough.ts';
export async function arrangeWork(_b: FilledBorough): Promise<void> {}
