import { optionalText, text } from '#platform/web/fields.ts';

const webAddress = optionalText(500).refine(
  (typed) => typed === '' || /^https?:$/.test(URL.parse(typed)?.protocol ?? ''),
  'Enter an address like https://directory.example.gov.uk/open-referral',
);

/** What stands in it is shown, and kept for good: no place for a password. Its pages are asked for below it. */
const feedAddress = webAddress
  .refine((typed) => {
    const url = URL.parse(typed);
    return !url?.username && !url?.password;
  }, 'Leave the user name and the password out of the address. Only directories that everybody may read are read')
  .refine((typed) => !/[?#]/.test(typed), 'Leave out the question mark or # and all that follows it');

/** What is said of another directory. */
export const feedFields = {
  name: text('Enter whose directory it is', 200),
  address: feedAddress,
  licence: text('Enter the licence under which it may be used', 200),
  licenceUrl: webAddress,
  pageUrl: webAddress,
};
