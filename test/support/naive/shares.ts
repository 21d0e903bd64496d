// Section 5, co-hosts: the line's cents by percentages, the largest remainder taking the missing cents.

import { add, compareRational, divide, multiply, rational, type Rational } from './rational.js';
import type { Offer } from './world.js';

export interface Share {
  readonly organisation: string;
  readonly cents: number;
}

export function sharesOf(offer: Offer, cents: bigint): Share[] {
  if (cents === 0n) return [];
  const given = offer.cohosts.reduce<Rational>((sum, cohost) => add(sum, cohost.percent), rational(0n));
  const rest = add(rational(100n), rational(-given.n, given.d));
  const parts = [{ provider: offer.host, percent: rest }, ...offer.cohosts].map(({ provider, percent }, place) => {
    const exact = divide(multiply(rational(cents), percent), rational(100n));
    const down = exact.n / exact.d;
    return { provider, place, down, remainder: add(exact, rational(-down)) };
  });
  const missing = Number(cents - parts.reduce((sum, part) => sum + part.down, 0n));
  // Equal remainders in the order host, then co-hosts as listed.
  const byRemainder = [...parts].sort((a, b) => compareRational(b.remainder, a.remainder) || a.place - b.place);
  const lucky = byRemainder.slice(0, missing).map((part) => part.place);
  return parts.map(({ provider, place, down }) => ({
    organisation: provider,
    cents: Number(down) + (lucky.includes(place) ? 1 : 0),
  }));
}
