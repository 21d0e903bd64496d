/** What an agency owes a provider beside seat uses: a week of a module, or the part of a budget that a month has. */
export const CHARGE_KINDS = ['WEEKLY_RATE', 'INSTALMENT'] as const;
export type ChargeKind = (typeof CHARGE_KINDS)[number];

export const CHARGE_OUTCOMES = ['CHARGED', 'HELD'] as const;
export type ChargeOutcome = (typeof CHARGE_OUTCOMES)[number];

export const CHARGE_REASONS = ['RATE_MISSING', 'PARTIAL_WEEK_RULE_MISSING', 'BUDGET_TOTAL_MISSING', 'INSTALMENTS_MISSING'] as const;
export type ChargeReason = (typeof CHARGE_REASONS)[number];

/** Why a charge is held, and who can resolve it, in German for screens. */
export const CHARGE_REASON_TEXTS: Readonly<Record<ChargeReason, string>> = {
  RATE_MISSING: 'Für diese Tage gibt es keinen gültigen Wochensatz des Moduls. Jugendamt und Träger vereinbaren ihn.',
  PARTIAL_WEEK_RULE_MISSING: 'Für angebrochene Wochen ist nichts geregelt. Die Administration des Jugendamts ergänzt das Finanzierungsmodell.',
  BUDGET_TOTAL_MISSING: 'In der Vereinbarung fehlt die Summe des Budgets. Jugendamt und Träger ergänzen sie.',
  INSTALMENTS_MISSING: 'Die Zahl der Teilbeträge ist nicht bekannt. Die Administration des Jugendamts ergänzt das Finanzierungsmodell.',
};
