import { useSession } from '../../app/session/session.js';
import type { CaseView } from './case-view.js';

interface CaseRights {
  /** As a caseworker of the agency of the case. */
  readonly mayDecide: boolean;
  /** Signs for the agency besides. */
  readonly maySign: boolean;
  /** Records consents and hearings and opens the identity: also a case lead of the responsible provider. */
  readonly mayRecord: boolean;
}

/** What somebody may do in a case; the service decides it again. */
export function useCaseRights({ agency, responsible }: Pick<CaseView, 'agency' | 'responsible'>): CaseRights {
  const { has, membership } = useSession();
  const own = membership?.organisation.id;
  const mayDecide = own === agency.id && has('CASEWORKER');
  return { mayDecide, maySign: mayDecide && membership?.signingRight === true, mayRecord: mayDecide || (own === responsible.id && has('CASE_LEAD')) };
}
