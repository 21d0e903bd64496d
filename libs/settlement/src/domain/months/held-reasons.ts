/** Where somebody goes to resolve a held line. */
export const HOLDING_TARGETS = ['SESSION_REGISTER', 'ATTENDANCE_DIFFERENCES', 'SETTLEMENT_RATES', 'DISPUTE'] as const;
export type HoldingTarget = (typeof HOLDING_TARGETS)[number];

/** Which side of the line it is. */
export type HoldingSide = 'AGENCY' | 'HOST' | 'DEBTOR';

interface Holding {
  /** In German, for screens. */
  readonly text: string;
  readonly resolvers: readonly { readonly side: HoldingSide; readonly role: string }[];
  readonly target: HoldingTarget;
}

const HOLDINGS: Readonly<Record<string, Holding>> = {
  ATTENDANCE_MISSING: {
    text: 'Die Anwesenheit ist nicht erfasst.',
    resolvers: [{ side: 'HOST', role: 'GROUP_LEAD' }],
    target: 'SESSION_REGISTER',
  },
  DUAL_ENTRY_MISMATCH: {
    text: 'Träger und Jugendamt haben die Anwesenheit verschieden erfasst.',
    resolvers: [{ side: 'HOST', role: 'GROUP_LEAD' }, { side: 'AGENCY', role: 'CASEWORKER' }],
    target: 'ATTENDANCE_DIFFERENCES',
  },
  RATE_MISSING: {
    text: 'Für den Tag gibt es keinen gültigen Verrechnungssatz.',
    resolvers: [{ side: 'AGENCY', role: 'BILLING' }],
    target: 'SETTLEMENT_RATES',
  },
  DISPUTED: {
    text: 'Die Zeile ist beanstandet und noch nicht entschieden.',
    resolvers: [{ side: 'DEBTOR', role: 'BILLING' }, { side: 'HOST', role: 'BILLING' }, { side: 'AGENCY', role: 'BILLING' }],
    target: 'DISPUTE',
  },
};

const OTHER_TEXTS: Readonly<Record<string, string>> = {
  OFFER_NOT_SETTLEABLE: 'Das Angebot nimmt nicht an der Verrechnung teil.',
  NOT_CERTIFIED: 'Das Angebot war an dem Tag nicht zertifiziert.',
  NO_COOPERATION_CONTRACT: 'Ein assoziierter Träger hatte an dem Tag keinen Kooperationsvertrag.',
  MAIN_LQE_MISSING_CLAUSE: 'Die Vereinbarung des fallverantwortlichen Trägers erlaubt die Mitnutzung nicht.',
  PARTNER_LQE_MISSING_CLAUSE: 'Die Vereinbarung des durchführenden Trägers erlaubt die Mitnutzung nicht.',
};

/** Who resolves a held line, and where; null for a line that is not held. A reason of a newer program has a text of its own code and no one. */
export const holdingOf = (outcome: string, reason: string | null): Holding | null => (outcome === 'HELD' && reason !== null ? (HOLDINGS[reason] ?? null) : null);

/** Why a line is held or not settled, in German; null where it needs no reason. */
export const reasonInWords = (reason: string | null): string | null => (reason === null ? null : (HOLDINGS[reason]?.text ?? OTHER_TEXTS[reason] ?? reason));
