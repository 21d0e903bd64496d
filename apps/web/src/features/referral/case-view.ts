import type { ApprovalEndReason, ConsentGiver, ConsentScope, ExtensionReason, HeardParty, HelpModule, ReferralState, RevocationReason } from './referral.generated.js';

/** What the parts of a case have to know of it; the page asks for all of them at once. */
export interface CaseView {
  readonly id: string;
  readonly code: string;
  readonly state: ReferralState;
  readonly possibleActions: readonly ReferralAction[];
  readonly legalBasis: string;
  readonly requestedModule: HelpModule | null;
  readonly requestedWeeklyMinutes: number | null;
  readonly wantedFrom: string;
  readonly weeks: number;
  readonly needs: readonly string[];
  readonly consent: boolean;
  readonly endangermentReportedOn: string | null;
  readonly agency: { readonly id: string; readonly name: string };
  readonly responsible: { readonly id: string; readonly name: string };
  readonly caseworker: { readonly id: string; readonly name: string } | null;
  readonly approvals: readonly ApprovalView[];
  readonly consents: readonly ConsentView[];
  readonly hearings: readonly { readonly id: string; readonly who: HeardParty; readonly heardOn: string; readonly heardByPerson: { readonly name: string } | null }[];
  readonly planDays: { readonly planTalkOn: string | null; readonly reportMonths: number | null } | null;
  readonly siblings: readonly { readonly id: string; readonly code: string; readonly state: ReferralState }[];
}

export type ReferralAction = 'SUBMIT' | 'RETURN' | 'APPROVE' | 'START_SEARCH' | 'PAUSE' | 'RESUME' | 'END' | 'REOPEN';

export interface ApprovalView {
  readonly id: string;
  readonly kind: 'GRANT' | 'EXTENSION' | 'MODULE_CHANGE' | 'LEGAL_BASIS_CHANGE' | 'BROUGHT';
  readonly legalBasis: string;
  readonly module: HelpModule | null;
  readonly weeklyMinutes: { readonly from: number; readonly to: number } | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  /** A code of ExtensionReason, or of LegalBasisReason. */
  readonly reason: ExtensionReason | string | null;
  readonly endReason: ApprovalEndReason | string | null;
  readonly signedAt: string | null;
  readonly signedByPerson: { readonly name: string } | null;
}

export interface ConsentView {
  readonly id: string;
  readonly scope: ConsentScope;
  readonly givenBy: ConsentGiver | null;
  readonly givenAt: string | null;
  readonly textVersion: number | null;
  readonly revokedAt: string | null;
  readonly revocationReason: RevocationReason | null;
}

/** What every part of a case gets. */
export interface CasePartProps {
  readonly referral: CaseView;
  /** Something was done: with what is to be said of it. */
  readonly onDone: (said: string) => void;
}
