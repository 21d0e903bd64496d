import type { CalculationInputs } from './calculation-inputs.js';
import { dividedBy, parseDecimal, plus, rational, roundHalfAway, times, toDecimal, type Rational } from './rational.js';

/** The lines of every calculation sheet, in this order (NRW-14). Which unit each has, never changes either. */
export const CALCULATION_LINES = {
  SESSION_HOURS: 'HOURS',
  PREPARATION_HOURS: 'HOURS',
  STAFF_COST: 'CENTS',
  ROOM_AND_MATERIAL: 'CENTS',
  SESSION_COST: 'CENTS',
  PLANNED_PARTICIPANTS: 'PARTICIPANTS',
  SEAT_SESSION: 'CENTS',
  PARTICIPANT_HOUR: 'CENTS',
} as const;

export type CalculationLineCode = keyof typeof CALCULATION_LINES;
export type CalculationUnit = (typeof CALCULATION_LINES)[CalculationLineCode];

export interface CalculationLine {
  readonly code: CalculationLineCode;
  readonly unit: CalculationUnit;
  /** Money, rounded half away from zero to the cent; null for hours and participants. */
  readonly amountCents: bigint | null;
  /** Hours or participants, a decimal number with up to four places; null for money. */
  readonly quantity: string | null;
}

/**
 * The sheet of a session (domain.md 2.1): 2 leads × (2 h + 1 h) × 70 € = 420 €, ÷ (8 seats × 75 % = 6) = 70.00 € per
 * seat-session = 35.00 € per participant-hour. Every line is rounded by itself from the exact value, so that no rounding
 * goes into the next line. Throws for inputs outside their ranges (badInput).
 */
export function calculate(inputs: CalculationInputs): CalculationLine[] {
  const values = exactValues(inputs);
  return (Object.keys(CALCULATION_LINES) as CalculationLineCode[]).map((code) => {
    const unit = CALCULATION_LINES[code];
    const isMoney = unit === 'CENTS';
    return {
      code,
      unit,
      amountCents: isMoney ? roundHalfAway(values[code]) : null,
      quantity: isMoney ? null : toDecimal(values[code], 4),
    };
  });
}

function exactValues(inputs: CalculationInputs): Record<CalculationLineCode, Rational> {
  const percent = parseDecimal(inputs.utilisationPercent, 2);
  if (percent === null) throw new RangeError('The planned utilisation is no percentage');
  const staff = rational(inputs.staffCount);
  const hours = rational(inputs.sessionMinutes, 60);
  const sessionHours = times(staff, hours);
  const preparationHours = times(staff, rational(inputs.preparationMinutes, 60));
  const staffCost = times(plus(sessionHours, preparationHours), rational(inputs.hourCostCents));
  const roomAndMaterial = rational(inputs.roomMaterialCents);
  const sessionCost = plus(staffCost, roomAndMaterial);
  const participants = dividedBy(times(rational(inputs.seats), percent), rational(100));
  const seatSession = dividedBy(sessionCost, participants);
  return {
    SESSION_HOURS: sessionHours,
    PREPARATION_HOURS: preparationHours,
    STAFF_COST: staffCost,
    ROOM_AND_MATERIAL: roomAndMaterial,
    SESSION_COST: sessionCost,
    PLANNED_PARTICIPANTS: participants,
    SEAT_SESSION: seatSession,
    PARTICIPANT_HOUR: dividedBy(seatSession, hours),
  };
}
