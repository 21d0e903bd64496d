import { compareCodePoints } from '#kernel';
import type { DatevSettings } from './datev-settings.js';

/** What one organisation owes another for a month; below 0 is a credit. */
export interface BookedRow {
  readonly kind: string;
  readonly debtorId: string;
  readonly creditorId: string;
  readonly cents: bigint;
}

export interface DatevBooking {
  /** Above 0; which way it goes says the side. */
  readonly cents: bigint;
  /** Of the account: S debit, H credit. */
  readonly side: 'S' | 'H';
  readonly account: string;
  readonly contraAccount: string;
  /** At most 36 of A-Z a-z 0-9 _ $ & % * + - / */
  readonly reference: string;
  readonly text: string;
}

export interface BookingTexts {
  readonly codeOf: (id: string) => string;
  readonly nameOf: (id: string) => string;
  readonly referenceOf: (debtorId: string, creditorId: string) => string;
}

const WORDS: Readonly<Record<string, string>> = {
  SETTLEMENT: 'Platznutzung',
  DIRECT_BILLING: 'Direktabrechnung',
  WEEKLY_RATE: 'Wochenpauschale',
  INSTALMENT: 'Budgetrate',
};

/**
 * What a month does to the books of one organisation: what it is owed as a receivable to revenue, what it owes as an expense to payables, both gross;
 * then per pair what is netted, payables to receivables, so that what stays open is what is paid. A credit goes the other way.
 */
export function bookingsOf(organisationId: string, rows: readonly BookedRow[], settings: DatevSettings, texts: BookingTexts): DatevBooking[] {
  const own = rows.filter(({ debtorId, creditorId }) => debtorId === organisationId || creditorId === organisationId);
  const other = (row: BookedRow): string => (row.debtorId === organisationId ? row.creditorId : row.debtorId);
  const sorted = [...own].sort(
    (a, b) => compareCodePoints(texts.codeOf(other(a)), texts.codeOf(other(b))) || compareCodePoints(a.kind, b.kind) || (a.debtorId === organisationId ? 1 : -1),
  );
  const gross = sorted.map((row) => {
    const claims = row.creditorId === organisationId;
    const accounts = claims ? ([settings.receivableAccount, settings.revenueAccount] as const) : ([settings.expenseAccount, settings.payableAccount] as const);
    return booking(row.cents, accounts, texts.referenceOf(row.debtorId, row.creditorId), `${WORDS[row.kind] ?? row.kind} ${texts.nameOf(other(row))}`);
  });
  return [...gross, ...nettings(organisationId, sorted, settings, texts)];
}

/** Per pair that owes each other: the side that owes less is brought to 0 in full. */
function nettings(own: string, rows: readonly BookedRow[], settings: DatevSettings, texts: BookingTexts): DatevBooking[] {
  const settled = rows.filter(({ kind }) => kind === 'SETTLEMENT');
  return settled
    .filter((row) => row.debtorId === own)
    .flatMap((owed) => {
      const due = settled.find((row) => row.debtorId === owed.creditorId);
      if (due === undefined) return [];
      const owesMore = owed.cents >= due.cents;
      const [payer, payee] = owesMore ? [own, owed.creditorId] : [owed.creditorId, own];
      const netted = owesMore ? due.cents : owed.cents;
      return [booking(netted, [settings.payableAccount, settings.receivableAccount], texts.referenceOf(payer, payee), `Aufrechnung ${texts.nameOf(owed.creditorId)}`)];
    });
}

const booking = (cents: bigint, [account, contraAccount]: readonly [string, string], reference: string, text: string): DatevBooking => ({
  cents: cents < 0n ? -cents : cents,
  side: cents < 0n ? 'H' : 'S',
  account,
  contraAccount,
  reference,
  text,
});
