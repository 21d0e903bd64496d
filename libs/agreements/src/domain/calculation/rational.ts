/** An exact fraction; the lower part is above zero. Costs are divided here and rounded once, at the end. */
export interface Rational {
  readonly over: bigint;
  readonly under: bigint;
}

/** Throws RangeError for a division by zero. */
export function rational(over: bigint | number, under: bigint | number = 1n): Rational {
  const [above, below] = [BigInt(over), BigInt(under)];
  if (below === 0n) throw new RangeError('A fraction with nothing below the line');
  return below < 0n ? { over: -above, under: -below } : { over: above, under: below };
}

export const plus = (a: Rational, b: Rational): Rational => rational(a.over * b.under + b.over * a.under, a.under * b.under);

export const times = (a: Rational, b: Rational): Rational => rational(a.over * b.over, a.under * b.under);

/** Throws RangeError for a divisor of zero. */
export const dividedBy = (a: Rational, b: Rational): Rational => rational(a.over * b.under, a.under * b.over);

/** The nearest whole number, halves away from zero: 2.5 → 3, −2.5 → −3. */
export function roundHalfAway({ over, under }: Rational): bigint {
  const size = over < 0n ? -over : over;
  const rounded = (2n * size + under) / (2n * under);
  return over < 0n ? -rounded : rounded;
}

/** A decimal number with at most so many places, halves away from zero, without trailing zeros: 3/2 → "1.5". */
export function toDecimal(value: Rational, places: number): string {
  const scaled = roundHalfAway(times(value, rational(10n ** BigInt(places))));
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const part = digits.slice(digits.length - places).replace(/0+$/, '');
  return `${scaled < 0n ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`;
}

/** A decimal number of at most 9 digits before and `places` digits after the point; null for every other text. */
export function parseDecimal(text: string, places: number): Rational | null {
  const match = /^(\d{1,9})(?:\.(\d{1,9}))?$/.exec(text);
  if (!match || (match[2]?.length ?? 0) > places) return null;
  const part = match[2] ?? '';
  return rational(BigInt(`${match[1]!}${part}`), 10n ** BigInt(part.length));
}
