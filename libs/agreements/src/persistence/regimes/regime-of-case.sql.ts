import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { RegimeDeadline, RegimeTerms } from '../../domain/regimes/regime-terms.js';

/** Which regime holds for a case on a day. */
export interface RegimeQuestion {
  readonly caseId: string;
  readonly agencyId: string;
  /** The provider that is responsible for the case. */
  readonly providerId: string;
  readonly legalBasis: string;
  readonly on: LocalDate;
}

export interface RegimeCandidate extends Pick<RegimeTerms, 'legalBases' | 'excludedLegalBases' | 'payableLegalBases' | 'coverage' | 'federalState'> {
  readonly caseId: string;
  readonly versionId: string;
  readonly deadlines: readonly RegimeDeadline[];
}

/** The agency's versions of the day that pay as an agreement of the provider's does, by the regime's code; one statement for all. */
export function findRegimeCandidates(tx: Transaction, questions: readonly RegimeQuestion[]): Promise<RegimeCandidate[]> {
  return tx.sql<RegimeCandidate & Record<string, unknown>>(
    `SELECT q."caseId", v.id AS "versionId", v.federal_state AS "federalState", v.legal_bases AS "legalBases", v.excluded_legal_bases AS "excludedLegalBases",
       v.payable_legal_bases AS "payableLegalBases", v.coverage,
       coalesce((SELECT jsonb_agg(jsonb_build_object('code', d.code, 'amount', d.amount, 'unit', d.unit, 'counting', d.counting,
           'workingDays', d.working_days, 'recurring', d.recurring) ORDER BY d.code COLLATE "C")
         FROM agreements.regime_deadline d WHERE d.version_id = v.id), '[]') AS deadlines
     FROM jsonb_to_recordset($1::jsonb) AS q("caseId" uuid, "agencyId" uuid, "providerId" uuid, "on" date)
     JOIN agreements.regime_version_v v ON v.agency_id = q."agencyId" AND v.validity @> q."on"
     WHERE EXISTS (SELECT 1 FROM agreements.agreement_terms_v t
       WHERE t.agency_id = q."agencyId" AND t.provider_id = q."providerId" AND t.funding = v.funding AND t.validity @> q."on")
     ORDER BY v.code COLLATE "C"`,
    [JSON.stringify(questions)],
  );
}
