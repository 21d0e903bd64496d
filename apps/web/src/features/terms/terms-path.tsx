import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { instant } from '../../app/format.js';
import type { TermsState } from './terms-state.js';
import './terms-texts.js';
import './terms.css';

export interface Approval {
  readonly at: string;
  readonly competence: 'ECONOMIC' | 'PROFESSIONAL';
  readonly personId: string;
}

const STAGES = ['DRAFT', 'IN_NEGOTIATION', 'PROFESSIONALLY_APPROVED', 'ECONOMICALLY_APPROVED', 'ACTIVE'] as const;
const COMPETENCE = { PROFESSIONALLY_APPROVED: 'PROFESSIONAL', ECONOMICALLY_APPROVED: 'ECONOMIC' } as const;

interface TermsPathProps {
  readonly state: TermsState;
  readonly approvals: readonly Approval[];
  /** Names of one's own organisation, by account. */
  readonly names: ReadonlyMap<string, string>;
}

/** The five stages of terms, how far they have come and who approved when. Terms that are over have none. */
export function TermsPath({ state, approvals, names }: TermsPathProps): ReactNode {
  const { t } = useTranslation('terms');
  const reached = STAGES.indexOf(state as (typeof STAGES)[number]);
  if (reached < 0) return null;
  return (
    <ol className="pv-path" aria-label={t('path.label')}>
      {STAGES.map((stage, index) => {
        const approval = approvals.find(({ competence }) => competence === COMPETENCE[stage as keyof typeof COMPETENCE]);
        const standing = index < reached ? 'done' : index === reached ? 'now' : 'next';
        return (
          <li key={stage} className={`pv-path__stage pv-path__stage--${standing}`} aria-current={standing === 'now' ? 'step' : undefined}>
            <span className="kern-sr-only">{t(`path.${standing}`)}</span>
            <span className="pv-path__name">{t(`stage.${stage}`)}</span>
            {approval && <span className="pv-path__by">{t('path.by', { name: names.get(approval.personId) ?? t('path.somebody'), at: instant(approval.at) })}</span>}
          </li>
        );
      })}
    </ol>
  );
}
