import type { PairFragment, PartyFragment } from './month.generated.js';

/** That one pays another one something. */
export interface Debt {
  readonly from: PartyFragment;
  readonly to: PartyFragment;
  readonly cents: string;
}

/** Before netting each direction for itself, one below 0 turned round; after it what is left between two. The largest first. */
export function debtsOf(pairs: readonly PairFragment[], as: 'GROSS' | 'NET'): Debt[] {
  const debts = pairs.flatMap((pair): Debt[] => (as === 'GROSS' ? grossOf(pair) : netOf(pair)));
  return debts.filter(({ cents }) => cents !== '0').sort((one, other) => (BigInt(one.cents) < BigInt(other.cents) ? 1 : -1));
}

function grossOf({ first, second, firstOwesCents, secondOwesCents }: PairFragment): Debt[] {
  return [turned({ from: first, to: second, cents: firstOwesCents }), turned({ from: second, to: first, cents: secondOwesCents })];
}

const turned = ({ from, to, cents }: Debt): Debt => (cents.startsWith('-') ? { from: to, to: from, cents: cents.slice(1) } : { from, to, cents });

function netOf({ first, second, netDebtor, netCents }: PairFragment): Debt[] {
  if (netDebtor === null) return [];
  return netDebtor.id === first.id ? [{ from: first, to: second, cents: netCents }] : [{ from: second, to: first, cents: netCents }];
}

export function partiesOf(pairs: readonly PairFragment[]): PartyFragment[] {
  const parties = new Map(pairs.flatMap(({ first, second }) => [first, second]).map((party) => [party.id, party]));
  return [...parties.values()].sort((one, other) => (one.code < other.code ? -1 : 1));
}
