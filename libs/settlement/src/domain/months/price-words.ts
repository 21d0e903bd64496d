/** What the price of a line was made of. Decimal numbers are text, cents bigint. */
export interface PriceFacts {
  readonly unit: 'SEAT_SESSION' | 'SEAT_HOUR' | 'SEAT_WEEK' | 'COURSE' | 'SOCIAL_SPACE_HOUR' | 'AGREED';
  readonly status: 'ATTENDED' | 'EXCUSED' | 'UNEXCUSED' | null;
  /** The line's own: 0 or 1 for SEAT_WEEK and COURSE. */
  readonly quantity: string;
  /** As it stands in the line; negative for a reversal. */
  readonly cents: bigint;
  readonly isReversal: boolean;
  /** Signed by two, instead of the rate; null: no decision. */
  readonly agreedCents: bigint | null;
  readonly minutes: number;
  /** Of the rate; null for SOCIAL_SPACE_HOUR. */
  readonly amountCents: bigint | null;
  readonly excusedPercent: string | null;
  readonly unexcusedPercent: string | null;
  /** Of the debtor's agreement, for SOCIAL_SPACE_HOUR, in euros. */
  readonly hourRateEur: string | null;
  readonly staff: number | null;
  readonly capacity: number | null;
}

/** How numbers are said in a language. Decimals come without zeros at their end. */
export interface PriceSpeech {
  money(cents: bigint): string;
  /** The rate of an hour of a social space in euro, of up to four decimals; in words alone where a reader may not know it. */
  euro(decimal: string): string;
  percent(decimal: string): string;
  /** Instead of a product, where two people have signed the amount. */
  readonly decided: string;
}

/** A product as it is said, with its exact value in cents: numerator ÷ denominator. */
interface Product {
  readonly words: string;
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The product that a line was priced by, with what it comes to. */
export interface LineProduct {
  readonly words: string;
  /** Of the whole line, whoever gets which part of it; of a reversal what it takes back. */
  readonly cents: bigint;
  /** False: `cents` is rounded. */
  readonly isExact: boolean;
}

/**
 * The product behind a line. Null where the records say something else by now than when the line was made (the result is compared with its cents),
 * or where one of them may not be seen.
 */
export function productOfLine(facts: PriceFacts, say: PriceSpeech): LineProduct | null {
  const cents = facts.isReversal ? -facts.cents : facts.cents;
  const product = facts.agreedCents === null ? productOf(facts, say) : { words: say.decided, numerator: facts.agreedCents, denominator: 1n };
  if (product === null || roundHalfAway(product) !== cents) return null;
  return { words: product.words, cents, isExact: product.numerator % product.denominator === 0n };
}

/** How a line got its cents, as one exact product in German: `1 × 45,00 € × 80 % = 36,00 €`. Null as for `productOfLine`. */
export function priceInWords(facts: PriceFacts): string | null {
  const product = productOfLine(facts, GERMAN);
  if (product === null) return null;
  const { words, cents, isExact } = product;
  return `${facts.isReversal ? 'Storno von ' : ''}${words} ${isExact ? '=' : '≈'} ${euros(cents)}${isExact ? '' : ' (auf den Cent gerundet)'}`;
}

function productOf(facts: PriceFacts, say: PriceSpeech): Product | null {
  const { unit, minutes, hourRateEur, staff, capacity, amountCents } = facts;
  if (unit === 'SOCIAL_SPACE_HOUR') {
    if (hourRateEur === null || staff === null || capacity === null) return null;
    const rate = decimal(hourRateEur);
    const whole = { words: `${minutes} min ÷ 60 × ${say.euro(trimmed(hourRateEur))} × ${staff} ÷ ${capacity}`, numerator: rate.numerator * 100n * BigInt(minutes * staff), denominator: rate.denominator * BigInt(60 * capacity) };
    return withPercent(whole, facts.status === 'EXCUSED' ? '0' : '100', say);
  }
  if (amountCents === null || unit === 'AGREED') return null;
  if (unit === 'SEAT_WEEK' || unit === 'COURSE') return { words: `${facts.quantity} × ${say.money(amountCents)}`, numerator: BigInt(facts.quantity) * amountCents, denominator: 1n };
  const percent = facts.status === 'EXCUSED' ? facts.excusedPercent : facts.status === 'UNEXCUSED' ? facts.unexcusedPercent : '100';
  if (percent === null) return null;
  return unit === 'SEAT_SESSION'
    ? withPercent({ words: `1 × ${say.money(amountCents)}`, numerator: amountCents, denominator: 1n }, percent, say)
    : withPercent({ words: `${minutes} min ÷ 60 × ${say.money(amountCents)}`, numerator: amountCents * BigInt(minutes), denominator: 60n }, percent, say);
}

function withPercent({ words, numerator, denominator }: Product, percent: string, say: PriceSpeech): Product {
  const share = decimal(percent);
  if (share.numerator === 100n * share.denominator) return { words, numerator, denominator };
  return { words: `${words} × ${say.percent(trimmed(percent))}`, numerator: numerator * share.numerator, denominator: denominator * share.denominator * 100n };
}

/** Both are never negative here. */
const roundHalfAway = ({ numerator, denominator }: Product): bigint => (2n * numerator + denominator) / (2n * denominator);

function decimal(text: string): { readonly numerator: bigint; readonly denominator: bigint } {
  const [whole, fraction = ''] = text.split('.');
  return { numerator: BigInt(`${whole}${fraction}`), denominator: 10n ** BigInt(fraction.length) };
}

/** 48.7500 as 48.75. */
export const trimmed = (decimal: string): string => (decimal.includes('.') ? decimal.replace(/0+$/, '').replace(/\.$/, '') : decimal);

/** 123456 as 1.234,56 €. */
export function euros(cents: bigint): string {
  const size = cents < 0n ? -cents : cents;
  const whole = (size / 100n).toString().replace(/\B(?=(\d{3})+$)/g, '.');
  return `${cents < 0n ? '−' : ''}${whole},${(size % 100n).toString().padStart(2, '0')} €`;
}

const GERMAN: PriceSpeech = { money: euros, euro: (decimal) => `${decimal.replace('.', ',')} €`, percent: (decimal) => `${decimal.replace('.', ',')} %`, decided: 'nach Entscheidung' };
