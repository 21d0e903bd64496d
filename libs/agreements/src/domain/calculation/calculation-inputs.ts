import { parseDecimal } from './rational.js';

/** What a calculation sheet is worked out from (NRW-14, domain.md 2.1). */
export interface CalculationInputs {
  /** People who lead a session, 1 to 100. */
  readonly staffCount: number;
  /** Length of a session, 1 to 1,440 minutes. */
  readonly sessionMinutes: number;
  /** Preparation and follow-up of each of them for a session, 0 to 10,080 minutes. */
  readonly preparationMinutes: number;
  /** What an hour of one of them costs, from 0. */
  readonly hourCostCents: bigint;
  /** Room and material of a session, from 0. */
  readonly roomMaterialCents: bigint;
  /** Seats of the group, 1 to 1,000. */
  readonly seats: number;
  /** Planned utilisation in percent of the seats, above 0 and at most 100, a decimal number with up to two places. */
  readonly utilisationPercent: string;
}

const RANGES = {
  staffCount: [1, 100],
  sessionMinutes: [1, 1_440],
  preparationMinutes: [0, 10_080],
  seats: [1, 1_000],
} as const;

/** The first input that is outside its range; null when all are inside. */
export function badInput(inputs: CalculationInputs): keyof CalculationInputs | null {
  for (const field of Object.keys(RANGES) as (keyof typeof RANGES)[]) {
    const [least, most] = RANGES[field];
    if (!Number.isInteger(inputs[field]) || inputs[field] < least || inputs[field] > most) return field;
  }
  if (inputs.hourCostCents < 0n) return 'hourCostCents';
  if (inputs.roomMaterialCents < 0n) return 'roomMaterialCents';
  const percent = parseDecimal(inputs.utilisationPercent, 2);
  return percent === null || percent.over <= 0n || percent.over > 100n * percent.under ? 'utilisationPercent' : null;
}
