import { demonstrationCode, findArea } from '#modules/access/index.ts';
import { openServerDatabase } from '#platform/database/server-database.ts';
import { Explained } from '#platform/explained.ts';
import { SecretBox } from '#platform/secrets/secret-box.ts';
import { type Config, readConfig } from '../config.ts';
import { keyIn } from '../key-in.ts';
import { say } from '../say.ts';
import { readNote } from './demo.ts';

/** `rooted user code`: what the authenticator app of somebody in the demonstration would show now. */
export async function userCode(userName: string): Promise<void> {
  const config = readConfig();
  if (!(await isDemonstration(config))) {
    throw new Explained('This database is not the demonstration: only its owner’s app has the code.');
  }
  const { code, seconds } = await demonstrationCode(new SecretBox(keyIn(config)), userName, new Date());
  say(`${code} is the code of ${userName} for ${seconds} seconds more. It is taken once.`);
}

/** The embedded database is open in the server, and in nothing else: the note beside it says what it holds. */
async function isDemonstration(config: Config): Promise<boolean> {
  if (!config.DATABASE_URL) return (await readNote(config)) !== '';
  const database = await openServerDatabase(config.DATABASE_URL);
  try {
    const area = await database.as('visitor', findArea);
    return area?.demonstration ?? false;
  } finally {
    await database.close();
  }
}
