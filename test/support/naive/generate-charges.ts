// Random approvals, agreements, rates and rules that do not overlap where they must not; ids are uuids, so that they can be stored as they are.
import type { ChargeFacts } from './charges.js';
import { addDays, type Range } from './dates.js';
import { createRng, type Rng } from './rng.js';

const MODULES = ['FLEX', 'BASIS', 'STANDARD', 'ZUSATZ'];
const FIRST = '2025-11-20';
const LAST = '2026-06-20';

/** The n-th id of a kind. */
export const idOf = (kind: number, n: number): string => `00000000-0000-7000-8${String(kind).padStart(3, '0')}-${String(n).padStart(12, '0')}`;
export const PROVIDERS = [1, 2, 3, 4].map((n) => idOf(1, n));
export const CASES = Array.from({ length: 12 }, (_, n) => ({ id: idOf(2, n + 1), code: `F-${n + 1}`, provider: PROVIDERS[n % 3]! }));

/** Spans one after another, with and without gaps between them, the last one perhaps open. */
function spans(rng: Rng, most: number, gap: number, longest: number): Range[] {
  const found: Range[] = [];
  let from = rng.chance(0.4) ? FIRST : addDays(FIRST, rng.int(0, 80));
  for (let n = 0; n < most && from < LAST; n++) {
    const to = addDays(from, rng.int(0, longest));
    if (n === most - 1 && rng.chance(0.5)) found.push({ from, to: null });
    else found.push({ from, to });
    from = addDays(to, rng.chance(gap) ? rng.int(2, 20) : 1);
  }
  return found;
}

/** The same seed gives the same facts. */
export function generateCharges(seed: number): ChargeFacts {
  const rng = createRng(seed);
  let serial = 0;
  const lumps = PROVIDERS.slice(0, 3).flatMap((provider) => spans(rng, rng.int(1, 3), 0.3, 160).map((span) => ({ ...span, id: idOf(3, ++serial), provider })));
  const rates = lumps.flatMap((lump) =>
    MODULES.filter(() => rng.chance(0.9)).flatMap((module) =>
      spans(rng, rng.int(1, 4), 0.2, 70).map((span) => ({ ...span, id: idOf(4, ++serial), agreement: lump.id, module, cents: rng.int(0, 70_000) })),
    ),
  );
  const approvals = CASES.flatMap((one) =>
    spans(rng, rng.int(0, 6), 0.3, 50).map((span) => ({ ...span, referral: one.id, provider: one.provider, module: rng.pick(MODULES) })),
  );
  const rules = rng.chance(0.15) ? [] : spans(rng, rng.int(1, 4), 0.1, 90).map((span) => ({ ...span, rule: rng.pick(['FULL_WEEK', 'BY_DAY'] as const) }));
  const instalments = rng.chance(0.2) ? null : rng.int(1, 12);
  const budgets = spans(rng, rng.int(0, 3), 0.3, 90).map((span) => ({
    ...span,
    id: idOf(5, ++serial),
    provider: PROVIDERS[3]!,
    cents: rng.chance(0.1) ? null : rng.int(0, 5_000_000),
    instalments: instalments ?? monthsOf(span),
  }));
  return { lumps, rates, approvals, rules, budgets, regimeInstalments: instalments };
}

/** As many months as the span touches; null where it is open. */
function monthsOf({ from, to }: Range): number | null {
  if (to === null) return null;
  return 12 * (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1;
}
