import type { SecretBox } from '#platform/secrets/secret-box.ts';
import type { SecondStep } from './second-step.queries.ts';

type Owner = Pick<SecondStep, 'userId'>;

const about = ({ userId }: Owner): string => `second step of ${userId}`;

/** Sealed for its owner: in anybody else's row it does not open. */
export const sealSecret = (secrets: SecretBox, owner: Owner, secret: Uint8Array): Promise<Buffer> =>
  secrets.seal(secret, about(owner));

export const openSecret = (secrets: SecretBox, owner: Owner, sealed: Buffer): Promise<Buffer> =>
  secrets.open(sealed, about(owner));
