import { type Ruling, allow, refuse } from '#kernel/ruling.ts';

/** Length beats signs and numbers (NCSC, "Password administration for system owners"): no other pattern is asked for. */
export const SHORTEST_PASSWORD = 12;

/** So few different characters are quickly guessed, whatever the length: aaaaaaaaaaaa, 121212121212. */
const FEWEST_CHARACTERS = 5;

/**
 * The passwords of this length that guessing tries first (NCSC advises a deny list), without the signs and capitals
 * that people add to them. A password that is one of these, or one of these with a few digits after it, is refused.
 */
const VERY_COMMON = [
  'password',
  'passw0rd',
  'p4ssw0rd',
  'passwordpassword',
  'mypassword',
  'newpassword',
  'changeme',
  'changemeplease',
  'letmein',
  'letmeinplease',
  'welcome',
  'welcomehome',
  'qwerty',
  'qwertyuiop',
  'qwertyuiopasdfghjkl',
  'asdfghjkl',
  'zxcvbnm',
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  'qazwsxedcrfv',
  'abcdefghijkl',
  'abcdefghijklm',
  'iloveyou',
  'administrator',
  'liverpool',
  'manchesterunited',
  'sunshine',
  'football',
  'princess',
  'superman',
  'correcthorsebatterystaple',
  'safeguarding',
  'childprotection',
  'schoolschool',
  'rooted',
];

export type PasswordRefusal = 'too-short' | 'has-user-name' | 'very-common';

/** Whether somebody may choose this password. Any characters will do, spaces too. */
export function rulePassword(password: string, userName: string): Ruling<string, PasswordRefusal> {
  if (Array.from(password).length < SHORTEST_PASSWORD) return refuse('too-short');
  if (hasUserName(password.toLowerCase(), userName.toLowerCase())) return refuse('has-user-name');
  if (isVeryCommon(password.toLowerCase())) return refuse('very-common');
  return allow(password);
}

/** The whole user name, or what stands before its @. Names of one or two letters are in half of all words. */
const hasUserName = (password: string, userName: string): boolean =>
  [userName, userName.split('@')[0]!].some((name) => name.length > 2 && password.includes(name));

function isVeryCommon(password: string): boolean {
  if (new Set(password).size < FEWEST_CHARACTERS || isInSequence(password)) return true;
  const plain = password.replace(/[^a-z0-9]/g, '');
  return VERY_COMMON.includes(plain) || VERY_COMMON.includes(plain.replace(/\d+$/, ''));
}

/** 123456789012, abcdefghijkl and their like: each character one further than the last, 0 after 9. */
function isInSequence(password: string): boolean {
  const codes = Array.from(password.replaceAll('0', ':'), (character) => character.charCodeAt(0));
  return codes.slice(1).every((code, i) => code === codes[i]! + 1 || (code === 49 && codes[i] === 58));
}
