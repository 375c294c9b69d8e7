import { todayInLondon } from '#kernel/local-date.ts';
import { TooManyPages, type WriteDocument } from '#platform/documents/document.ts';
import type { ProfileText } from '../profile.rules.ts';
import { profileDocument } from './profile-document.ts';

/** Measured as it is printed, not guessed: letters differ in width. It takes some hundredths of a second. */
export async function fitsOnOnePage(write: WriteDocument, name: string, text: ProfileText): Promise<boolean> {
  try {
    await write(profileDocument(name, text, todayInLondon()));
    return true;
  } catch (error) {
    if (error instanceof TooManyPages) return false;
    throw error;
  }
}
