import { useTranslation } from 'react-i18next';
import texts from './texts.de.json';
import './journal-texts.js';

type Context = keyof typeof texts.action;

export const GROUPS = ['TERMS', 'RULES', 'PEOPLE', 'CASES', 'SEATS', 'OFFERS', 'CARE', 'BILLING', 'OTHER'] as const;
export type Group = (typeof GROUPS)[number];

/** Which area the actions of a context belong to; the rest is in OTHER. */
const CONTEXTS: Readonly<Record<Exclude<Group, 'OTHER'>, readonly Context[]>> = {
  TERMS: ['agreement', 'agreement-template', 'weekly-rate', 'settlement-rate', 'calculation-sheet', 'service-description', 'licence-dependency', 'budget', 'regime'],
  RULES: ['offer-code', 'matching-weights', 'seat-rules', 'waiting-rules', 'catalogue', 'payment-rules', 'clearing-schedule', 'settlement', 'datev-settings', 'consent-text', 'school-holiday', 'report-interval', 'provider-tier'],
  PEOPLE: ['person', 'membership', 'invitation', 'deputy', 'substitution', 'machine-token', 'operator', 'first-administrator', 'organisation', 'network', 'site', 'cooperation-contract', 'safeguarding-agreement', 'notification-preference'],
  CASES: ['referral', 'approval', 'consent', 'case-identity', 'hearing', 'relaxation', 'deadline', 'concern', 'plan-talk'],
  SEATS: ['reservation', 'wait', 'match', 'seats'],
  OFFERS: ['offer', 'offer-draft', 'capacity', 'certificate', 'certification', 'session', 'session-plan', 'sessions', 'saved-search'],
  CARE: ['attendance', 'care-contact', 'work-time', 'care-report', 'care-reports', 'coordination-thread', 'coordination-note', 'coordination-notes', 'clarification'],
  BILLING: ['month', 'clearing', 'dispute', 'invoice', 'invoices', 'invoice-contact', 'payment', 'set-off', 'ledger', 'bank-entry', 'bank-statement', 'document-status'],
};

const grouped = new Set<string>(Object.values(CONTEXTS).flat());

/** The actions of an area, as the journal calls them. */
export function actionsOf(group: Group): string[] {
  const contexts: readonly string[] = group === 'OTHER' ? Object.keys(texts.action).filter((context) => !grouped.has(context)) : CONTEXTS[group];
  return Object.entries(texts.action).flatMap(([context, steps]) => (contexts.includes(context) ? Object.keys(steps).map((step) => `${context}.${step}`) : []));
}

interface Words {
  readonly action: (code: string) => string;
  readonly kind: (code: string) => string;
  readonly purpose: (code: string) => string;
}

/** What the journal's codes are called; one that has no words yet shows itself. */
export function useJournalWords(): Words {
  const { t, i18n } = useTranslation('journal');
  const known = (key: string): boolean => i18n.exists(key, { ns: 'journal' });
  return {
    action: (code) => (known(`action.${code}`) ? t(`action.${code as 'agreement.drafted'}`) : code),
    kind: (code) => (known(`kind.${code}`) ? t(`kind.${code as 'agreement'}`) : code),
    purpose: (code) => (known(`purpose.${code}`) ? t(`purpose.${code as 'CASE_WORK'}`) : code),
  };
}
