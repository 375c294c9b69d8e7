import { USER_FROM_SERVER_REFUSALS, addUserFromServer, type UserFromServer } from '#modules/access/index.ts';
import { Explained } from '#platform/explained.ts';
import { readConfig } from '../config.ts';
import { openDatabase } from '../open-database.ts';
import { say } from '../say.ts';

/** `rooted user add`: adds a user from the server; on an empty installation, the first administrator. */
export async function userAdd(user: UserFromServer): Promise<void> {
  const database = await openDatabase(readConfig());
  try {
    const ruling = await database.as('keeper', (tx) => addUserFromServer(tx, user));
    if (!ruling.allowed) throw new Explained(USER_FROM_SERVER_REFUSALS[ruling.refusal]);
    say(`${user.userName} may sign in. First password, to be changed then: ${ruling.value.firstPassword}`);
  } finally {
    await database.close();
  }
}
