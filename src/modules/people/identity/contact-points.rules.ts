/** A phone number as it is compared: digits, from the nought on. '+44 7700 900123' and '07700-900 123' are one. */
export function foldPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return /^\s*(\+|00)/.test(phone) ? digits.replace(/^(00)?44(0?)/, '0') : digits;
}

/** An e-mail address as it is compared. Before the @ case may matter by the book (RFC 5321, 2.4) and never does. */
export const foldEmail = (email: string): string => email.trim().toLowerCase();
