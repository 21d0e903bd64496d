import { lastBut, oneOf } from './choose.js';
import type { SettlementSheet } from './settlement-sheet.js';
import type { Act, StepKind } from './settlement-steps.js';
import type { PaymentWish, SheetItem } from './sheet-books.js';
import { ORGANISATIONS } from './sheet-world.js';

export const paying = (sheet: SettlementSheet, wish: PaymentWish, name = 'pay'): Act => ({
  name,
  words: `${wish.payer} pays ${wish.payee} ${wish.cents} on ${wish.on} (${wish.reference}), says the ${wish.by}`,
  onSheet: () => sheet.pay(wish),
  run: (office) => office.pay(wish),
});

/** Every payment has words of its own. */
const wishOf = (sheet: SettlementSheet, { debtor, creditor }: Pick<SheetItem, 'debtor' | 'creditor'>, cents: number, by: PaymentWish['by']): PaymentWish => ({
  payer: debtor,
  payee: creditor,
  cents,
  on: sheet.today,
  reference: `Zahlung um ${new Date(sheet.now).toISOString()}`,
  by,
});

const openOnes = (sheet: SettlementSheet): SheetItem[] => sheet.books.items.filter(({ open }) => open > 0);

/** All that is open of an item, a part, or more. */
const pay: StepKind = (sheet, { which, cents, who, isOdd, isOther }) => {
  const item = lastBut(openOnes(sheet), which);
  if (item === undefined && !isOdd) return null;
  if (item === undefined || isOdd) {
    const [debtor, creditor] = [oneOf(ORGANISATIONS, who), oneOf(ORGANISATIONS, who + 1 + (which % 3))];
    return paying(sheet, wishOf(sheet, { debtor, creditor }, cents + 1, isOther ? 'payer' : 'payee'));
  }
  const amount = [item.open, item.open, cents + 1, item.open + cents][who % 4]!;
  return paying(sheet, wishOf(sheet, item, Math.max(1, amount), isOther ? 'payer' : 'payee'));
};

/** The first item that is open, to the last cent. */
export const payingAll: StepKind = (sheet, { isOther }) => {
  const [item] = openOnes(sheet);
  return item === undefined ? null : paying(sheet, wishOf(sheet, item, item.open, isOther ? 'payer' : 'payee'));
};

const payAgain: StepKind = (sheet, { which, isOther }) => {
  const payment = lastBut(sheet.books.payments, which);
  if (payment === undefined) return null;
  const { payer, payee, cents, on, reference } = payment;
  return paying(sheet, { payer, payee, cents, on, reference, by: isOther ? 'payer' : 'payee' }, 'pay again');
};

const reverse: StepKind = (sheet, { which, who, isOdd }) => {
  const payment = lastBut(sheet.books.payments, which);
  if (payment === undefined) return null;
  const no = sheet.books.payments.indexOf(payment);
  const by = isOdd ? oneOf(ORGANISATIONS, who) : oneOf([payment.payer, payment.payee], who);
  return {
    name: 'reverse',
    words: `${by} takes payment ${no} back`,
    onSheet: () => sheet.reverse(no, by),
    run: (office) => office.reverse(no, by),
  };
};

export const PAYMENT_STEPS: Readonly<Record<string, readonly [weight: number, kind: StepKind]>> = {
  pay: [5, pay],
  payAgain: [1, payAgain],
  reverse: [4, reverse],
};
