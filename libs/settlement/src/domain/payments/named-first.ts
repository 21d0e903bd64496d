import type { StatementEntry } from './bank/bank-entry.js';
import { paymentReferencesIn, plainText } from './bank/references-in.js';
import { paymentReference } from './payment-reference.js';

/** What the reference of an item is made of; what was paid too much belongs to no month and has none. */
export interface NamedItem {
  readonly period: string | null;
  readonly agencyCode: string;
  readonly debtorCode: string;
  readonly creditorCode: string;
}

/**
 * Items in the order in which a payment settles them: whoever pays says what for (§ 366 (1) BGB), so first those whose reference its text carries,
 * then the others, each in the order given, which is by due day.
 */
export function namedFirst<T extends NamedItem>(items: readonly T[], said: Pick<StatementEntry, 'endToEndId' | 'remittance'>): T[] {
  const named = new Set(paymentReferencesIn(said.endToEndId, said.remittance).map(({ text }) => text));
  const isNamed = ({ agencyCode, period, debtorCode, creditorCode }: T): boolean => period !== null && named.has(plainText(paymentReference(agencyCode, period, debtorCode, creditorCode)));
  return [...items.filter(isNamed), ...items.filter((item) => !isNamed(item))];
}
