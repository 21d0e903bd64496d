// Section 5, rounding: "one exact rational product per line, then half away from zero to the cent; never binary floating
// point". A fraction of two bigints, never reduced: the numbers stay small enough.

export interface Rational {
  readonly n: bigint;
  /** Always above zero. */
  readonly d: bigint;
}

export function rational(n: bigint, d = 1n): Rational {
  if (d === 0n) throw new Error('division by zero');
  return d < 0n ? { n: -n, d: -d } : { n, d };
}

/** Reads a plain decimal such as `12.50`. */
export function parseRational(text: string): Rational {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) throw new Error(`not a decimal number: ${JSON.stringify(text)}`);
  const fraction = match[3] ?? '';
  const n = BigInt((match[2] ?? '') + fraction);
  return rational(match[1] === '-' ? -n : n, 10n ** BigInt(fraction.length));
}

export function add(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function multiply(...factors: readonly Rational[]): Rational {
  return factors.reduce((a, b) => rational(a.n * b.n, a.d * b.d), rational(1n));
}

export function divide(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d, a.d * b.n);
}

export function compareRational(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Half away from zero: 0.5 becomes 1, -0.5 becomes -1. */
export function roundHalfAway(value: Rational): bigint {
  const size = value.n < 0n ? -value.n : value.n;
  const rounded = (2n * size + value.d) / (2n * value.d);
  return value.n < 0n ? -rounded : rounded;
}

/** Section 5: "a decimal string, rounded half away from zero to at most 4 decimals, without trailing zeros". */
export function decimalText(value: Rational, decimals = 4): string {
  const scaled = roundHalfAway(multiply(value, rational(10n ** BigInt(decimals))));
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0');
  const fraction = digits.slice(-decimals).replace(/0+$/, '');
  const whole = digits.slice(0, -decimals);
  return `${scaled < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
