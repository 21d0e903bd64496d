/**
 * A whole number split by weights so that the parts add up to it exactly: each part rounded down, and what is missing
 * given one by one to the largest remainders, equal remainders in the order of the weights. Weights are 0 or more, and
 * not all 0; the total is 0 or more.
 */
export function splitExactly(total: bigint, weights: readonly bigint[]): bigint[] {
  const sum = weights.reduce((all, weight) => all + weight, 0n);
  const parts = weights.map((weight) => (total * weight) / sum);
  const remainders = weights.map((weight, index) => ({ index, remainder: (total * weight) % sum }));
  const missing = Number(total - parts.reduce((all, part) => all + part, 0n));
  remainders.sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of remainders.slice(0, missing)) parts[index]! += 1n;
  return parts;
}
