import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { type LocalDate, findLocalDate, todayInLondon } from '#kernel/local-date.ts';
import { sql } from 'kysely';
import { findActorNamed, setUpDemonstrationSecret } from '#modules/access/index.ts';
import type { Database } from '#platform/database/database.ts';
import { Explained } from '#platform/explained.ts';
import { SecretBox } from '#platform/secrets/secret-box.ts';
import { type Config, readConfig } from '../config.ts';
import { type DemonstrationAccount, type DemonstrationRequest, fillDemonstration } from '../demo/fill-demonstration.ts';
import { generateBorough } from '../demo/borough/borough.ts';
import { type FilesAsked, writeFiles } from '../demo/write-files.ts';
import { keyIn } from '../key-in.ts';
import { permissions } from '../modules.ts';
import { openDatabase } from '../open-database.ts';
import { say } from '../say.ts';
import { showProgress } from '../show-progress.ts';

/** What `npm start` makes: twelve schools. */
export const USUAL_DEMONSTRATION = { pupils: 6_000, seed: 1 };

type Options = {
  pupils: string;
  seed: string;
  today?: string;
  files?: string;
  faults: string;
  year: FilesAsked['year'];
  layout: FilesAsked['layout'];
  filesOnly?: boolean;
};

/** Of what is held, in %. V8 lets a heap grow to several times that, and more the longer a program runs. */
const MOST_GARBAGE = 50;

/** `rooted demo`: fills an empty database with a fictional borough, and writes the files that its schools would send. */
export async function demo(options: Options): Promise<void> {
  // Of a large borough no more is held at once than of a small one; nor should more be needed.
  setFlagsFromString(`--heap-growing-percent=${MOST_GARBAGE}`);
  const request = readRequest(options);
  if (options.files) {
    const asked = { year: options.year, layout: options.layout, faults: Number(options.faults) };
    const { schools, rows } = await writeFiles(generateBorough(request), options.files, asked);
    say(`The files of ${schools} schools, with ${rows} rows, are in ${options.files}.`);
  }
  if (!options.filesOnly) await fill(request);
}

async function fill(request: DemonstrationRequest): Promise<void> {
  const config = readConfig();
  const database = await openDatabase(config, showProgress('Preparing the database'));
  try {
    say(await fillAndNote(database, config, request));
  } finally {
    await database.close();
  }
}

function readRequest({ pupils, seed, today, faults }: Options): DemonstrationRequest {
  const day: LocalDate | undefined = today === undefined ? todayInLondon() : findLocalDate(today);
  if (!day) throw new Explained('--today must be a day, like 2026-11-20.');
  if (![pupils, seed, faults].every((number) => /^\d+$/.test(number))) {
    throw new Explained('--pupils, --seed and --faults must be whole numbers.');
  }
  return { pupils: Number(pupils), seed: Number(seed), today: day };
}

/**
 * Fills it, and gives who may sign in, in words. Everybody has one password, made now; it is noted in the data folder,
 * so that each start can say it again.
 */
export async function fillAndNote(database: Database, config: Config, request: DemonstrationRequest): Promise<string> {
  const password = `rooted-${randomBytes(4).toString('hex')}`;
  const progress = showProgress('Making the demonstration borough');
  const accounts = await fillDemonstration(database, request, password, permissions, progress);
  await askAdministratorsForCodes(database, new SecretBox(keyIn(config)), accounts);
  const words = accountsInWords(accounts, password);
  await mkdir(config.ROOTED_DATA, { recursive: true, mode: 0o700 });
  await writeFile(noteOf(config), words, { mode: 0o600 });
  return words;
}

/** Of the demonstration's accounts, only the administrators' sign in with a second step. */
async function askAdministratorsForCodes(
  database: Database,
  secrets: SecretBox,
  accounts: readonly DemonstrationAccount[],
): Promise<void> {
  for (const { userName } of accounts.filter(({ role }) => role === 'administrator')) {
    const actor = await database.as('keeper', (tx) => findActorNamed(tx, userName, permissions));
    await database.as(actor!, async (tx) => {
      await setUpDemonstrationSecret(tx, secrets, actor!, userName);
      await sql`update access.area set second_step_roles = '{administrator}'`.execute(tx);
    });
  }
}

/** Who may sign in to the demonstration in this data folder. */
export const readNote = (config: Config): Promise<string> => readFile(noteOf(config), 'utf8').catch(() => '');

const noteOf = (config: Config): string => join(config.ROOTED_DATA, 'demonstration-accounts.txt');

/** One account of each role, with the password that all of them have. */
function accountsInWords(accounts: readonly DemonstrationAccount[], password: string): string {
  const firsts = [...Map.groupBy(accounts, ({ role }) => role).values()].map(([first]) => first!);
  const lines = firsts.map(
    ({ role, userName, organisation }) => `  ${role.padEnd(18)} ${userName.padEnd(40)} ${organisation}`,
  );
  return [
    '',
    `Everybody in the demonstration is made up. All sign in with the password ${password}`,
    ...lines,
    'The administrator needs a code too: ./rooted user code and their user name prints it.',
    '',
  ].join('\n');
}
