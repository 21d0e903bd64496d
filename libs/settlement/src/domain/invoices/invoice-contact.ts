/** Whom to ask about an organisation's invoices: an office, or a person of it. */
export interface InvoiceContact {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

const LONGEST = { name: 100, phone: 50, email: 200 } as const;

/** Neither control nor line characters, no blank at an end. */
const isOneLine = (text: string, longest: number): boolean => text !== '' && text.length <= longest && text === text.trim() && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text);

/** As BR-DE-28 wants it: one @ with two characters on both sides at least, no blank, and no dot at an end or beside the @. */
const EMAIL = /^[^@\s.][^@\s]*[^@\s.]@[^@\s.][^@\s]*[^@\s.]$/;

/** What is wrong of a contact, by its field, or null. */
export function contactProblem({ name, phone, email }: InvoiceContact): { readonly field: keyof InvoiceContact; readonly expected: string } | null {
  if (!isOneLine(name, LONGEST.name)) return { field: 'name', expected: `a name in one line of up to ${LONGEST.name} characters` };
  if (!isOneLine(phone, LONGEST.phone) || phone.replace(/\D/g, '').length < 3) return { field: 'phone', expected: 'a telephone number with at least three digits' };
  if (email.length > LONGEST.email || !EMAIL.test(email)) return { field: 'email', expected: 'an e-mail address' };
  return null;
}
