import type { Transaction } from '#platform';

type Screen = Record<string, unknown>;
/** What the statement is given: the referrals as JSON, then hosts as pairs of lists. */
type Narrow = (screen: Screen) => Screen;

const less = (column: string, by: number): Narrow => (screen) => ({ ...screen, [column]: screen[column] === null ? null : Number(screen[column]) - by });

/** Bounds of the screening, each made too narrow. */
export const NARROWINGS = {
  'an age too low': less('age_high', 3),
  'an age too high': less('age_low', -3),
  'a shorter way': (screen) => ({ ...screen, km: screen['km'] === null ? null : Number(screen['km']) * 0.6 }),
  'a shorter span': (screen) => ({ ...screen, span_to: screen['span_from'] }),
  'no language': (screen) => ({ ...screen, any_language: false, languages: [] }),
  'a need of everyone': (screen) => ({ ...screen, accessibility: ['LIFT'] }),
  'child protection in every case': (screen) => ({ ...screen, professional: true }),
  'no time at all': (screen) => ({ ...screen, wider_time: false, any_time: false, windows: [], wider_windows: [] }),
  'no place certified by the agency': (screen) => ({ ...screen, agency: screen['id'] }),
  'no host': (screen) => ({ ...screen, n: Number(screen['n']) + 1_000 }),
} satisfies Record<string, Narrow>;

/** The same transaction, but offers are screened with narrower bounds than the referral has; null: with its own, by the same way. */
export function narrowing(tx: Transaction, name: keyof typeof NARROWINGS | null): Transaction {
  const narrow: Narrow = name === null ? (screen) => screen : NARROWINGS[name];
  const prepared: Transaction['prepared'] = (statement, text, values = []) => {
    if (statement !== 'pv_match_matches' && statement !== 'pv_match_near_misses') return tx.prepared(statement, text, values);
    const screens = (JSON.parse(values[0] as string) as Screen[]).map(narrow);
    return tx.prepared(statement, text, [JSON.stringify(screens), ...values.slice(1)]);
  };
  return Object.assign(Object.create(tx) as Transaction, { prepared });
}
