import { dayAfter } from '../seat-history/naive-calendar.js';
import { netOf, type GrossRow } from './sheet-lines.js';

/** What one owes the other, and how much of it still. */
export interface SheetItem {
  readonly kind: string;
  /** Null: it is of no month, but was paid too much. */
  readonly month: string | null;
  readonly debtor: string;
  readonly creditor: string;
  readonly cents: number;
  readonly due: string;
  open: number;
}

export interface PaymentWish {
  readonly payer: string;
  readonly payee: string;
  readonly cents: number;
  readonly on: string;
  readonly reference: string;
  /** Said by whom: who pays, or who has received it. */
  readonly by: 'payer' | 'payee';
}

interface SheetPayment extends PaymentWish {
  readonly parts: readonly { readonly item: SheetItem; readonly cents: number }[];
  readonly credit: SheetItem | null;
  isReversed: boolean;
}

const DAYS_TO_PAY = 14;

/** The first day of Monday to Friday from this one on; there is no holiday in Hesse on the days that histories reach. */
function nextWorkingDay(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 6 ? dayAfter(day, 2) : weekday === 0 ? dayAfter(day) : day;
}

/** Books as a careful person keeps them by hand: what is owed, what was paid of it, and what was claimed in all. */
export class SheetBooks {
  readonly items: SheetItem[] = [];
  readonly payments: SheetPayment[] = [];
  private readonly claims: (GrossRow & { readonly month: string })[] = [];

  constructor(private readonly forgetsReversals: boolean) {}

  book(month: string, gross: readonly GrossRow[], today: string): void {
    const due = nextWorkingDay(dayAfter(today, DAYS_TO_PAY));
    this.claims.push(...gross.map((row) => ({ ...row, month })));
    for (const { kind, debtor, creditor, cents } of [...netOf(gross), ...gross.filter((row) => row.kind === 'DIRECT_BILLING')]) {
      // Whoever was billed too much before is owed it back.
      const [from, to] = cents > 0 ? [debtor, creditor] : [creditor, debtor];
      this.items.push({ kind, month, debtor: from, creditor: to, cents: Math.abs(cents), due, open: Math.abs(cents) });
    }
  }

  openItems(debtor: string, creditor: string): SheetItem[] {
    return this.items.filter((item) => item.debtor === debtor && item.creditor === creditor && item.open > 0);
  }

  /** Paid is a month of which something was owed and nothing is any more. */
  isPaid(month: string): boolean {
    const own = this.items.filter((item) => item.month === month);
    return own.length > 0 && own.every(({ open }) => open === 0);
  }

  pay(wish: PaymentWish): string {
    const isNear = (other: SheetPayment): boolean => Math.abs(Date.parse(other.on) - Date.parse(wish.on)) <= 10 * 86_400_000;
    const isSame = (other: SheetPayment): boolean => isNear(other) && other.payer === wish.payer && other.payee === wish.payee && other.cents === wish.cents && other.reference === wish.reference;
    if (this.payments.some((other) => !other.isReversed && isSame(other))) return 'PAYMENT_KNOWN';
    // The first due first; of one day in the order in which they came to be.
    const open = this.openItems(wish.payer, wish.payee).sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
    // Whoever has received money of somebody who has owed it something before owes it back.
    const haveDealt = this.items.some(({ debtor, creditor }) => debtor === wish.payer && creditor === wish.payee);
    if (open.length === 0 && (wish.by === 'payer' || !haveDealt)) return 'NOTHING_OPEN';
    if (wish.by === 'payer' && wish.cents > open.reduce((sum, item) => sum + item.open, 0)) return 'OVERPAID';
    let left = wish.cents;
    const parts = [];
    for (const item of open) {
      const cents = Math.min(left, item.open);
      if (cents === 0) continue;
      item.open -= cents;
      left -= cents;
      parts.push({ item, cents });
    }
    const credit = left === 0 ? null : { kind: 'CREDIT', month: null, debtor: wish.payee, creditor: wish.payer, cents: left, due: wish.on, open: left };
    if (credit !== null) this.items.push(credit);
    this.payments.push({ ...wish, parts, credit, isReversed: false });
    return 'DONE';
  }

  reverse(payment: SheetPayment, by: string): string {
    if (by !== payment.payer && by !== payment.payee) return 'ENTRY_NOT_FOUND';
    if (payment.isReversed) return 'ALREADY_REVERSED';
    if (payment.credit !== null && payment.credit.open < payment.credit.cents) return 'CREDIT_USED';
    payment.isReversed = true;
    if (this.forgetsReversals) return 'DONE';
    for (const { item, cents } of payment.parts) item.open += cents;
    if (payment.credit !== null) payment.credit.open = 0;
    return 'DONE';
  }

  tell(): string[] {
    return [...this.items.map(tellItem), ...this.balances()];
  }

  /** In the books of each side against the other, by month and kind. */
  private balances(): string[] {
    const sums = new Map<string, Record<'receives' | 'pays' | 'earned' | 'spent', number>>();
    const add = (own: string, other: string, { month, kind }: { month: string | null; kind: string }, what: 'receives' | 'pays' | 'earned' | 'spent', cents: number): void => {
      const key = `${own} with ${other}, ${kind} ${month ?? 'of no month'}`;
      const sum = sums.get(key) ?? { receives: 0, pays: 0, earned: 0, spent: 0 };
      sums.set(key, { ...sum, [what]: sum[what] + cents });
    };
    for (const item of this.items) {
      add(item.creditor, item.debtor, item, 'receives', item.open);
      add(item.debtor, item.creditor, item, 'pays', item.open);
    }
    for (const claim of this.claims) {
      add(claim.creditor, claim.debtor, claim, 'earned', claim.cents);
      add(claim.debtor, claim.creditor, claim, 'spent', claim.cents);
    }
    return [...sums].flatMap(([key, sum]) => tellBalance(key, sum));
  }
}

export const tellItem = ({ kind, month, debtor, creditor, cents, due, open }: SheetItem): string => `item ${debtor}>${creditor} ${kind} ${month ?? 'of no month'}: ${open} of ${cents} by ${due}`;

/** A book in which nothing stands is none. */
export const tellBalance = (key: string, { receives, pays, earned, spent }: Record<'receives' | 'pays' | 'earned' | 'spent', number>): string[] =>
  receives === 0 && pays === 0 && earned === 0 && spent === 0 ? [] : [`book of ${key}: receives ${receives}, pays ${pays}, earned ${earned}, spent ${spent}`];
