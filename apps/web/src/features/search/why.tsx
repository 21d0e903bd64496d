import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { percent } from '../../app/format.js';
import type { SuitableMatch } from './match-rows.js';

export type Criterion = SuitableMatch['criteria'][number];
/** As the compiler knows the codes of criteria; one that is new to this page has no words yet, and shows its sentence alone. */
export type CriterionCode = SuitableMatch['failed'][number] | 'TOPICS' | 'DISTANCE' | 'START' | 'WISH' | 'AGE_MIDDLE' | 'GROUP_FILL';

export function useCriterionName(): (code: string) => string {
  const { t, i18n } = useTranslation('common');
  return (code) => (i18n.exists(`criterion.${code}`, { ns: 'common' }) ? t(`criterion.${code as CriterionCode}`) : code);
}

/** Why an offer suits, or does not: what decides the order, then what must be met, each in a sentence. */
export function Why({ criteria }: { readonly criteria: readonly Criterion[] }): ReactNode {
  const { t } = useTranslation('search');
  const soft = criteria.filter(({ verdict }) => verdict === 'SOFT');
  const hard = criteria.filter(({ verdict }) => verdict !== 'SOFT');
  return (
    <div className="pv-stack">
      {soft.length > 0 && <Criteria title={t('why.soft')} criteria={soft} />}
      {hard.length > 0 && <Criteria title={t('why.hard')} criteria={hard} />}
    </div>
  );
}

function Criteria({ title, criteria }: { readonly title: string; readonly criteria: readonly Criterion[] }): ReactNode {
  const nameOf = useCriterionName();
  return (
    <div>
      <p className="kern-title kern-title--small">{title}</p>
      <ul className="pv-why">
        {criteria.map((one) => (
          <li key={one.code}>
            <Mark of={one} />
            <span>
              <strong>{nameOf(one.code)}</strong> {one.detail}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Met, not met, or how far: a mark to see and a word to hear. */
function Mark({ of: { verdict, score } }: { readonly of: Criterion }): ReactNode {
  const { t } = useTranslation('search');
  if (verdict === 'SOFT') {
    return (
      <span className="pv-why__score">
        <span className="pv-why__bar" aria-hidden="true">
          <span style={{ inlineSize: `${(score ?? 0) * 100}%` }} />
        </span>
        {t('why.counts', { percent: percent(score ?? 0) })}
      </span>
    );
  }
  return (
    <span className="pv-why__mark">
      <span className={`kern-icon kern-icon--small kern-icon--${verdict === 'PASS' ? 'check' : 'close'}`} aria-hidden="true" />
      <span className="kern-sr-only">{t(verdict === 'PASS' ? 'why.pass' : 'why.fail')}</span>
    </span>
  );
}
