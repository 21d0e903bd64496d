import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { instant } from '../../app/format.js';
import type { MonthFiguresFragment } from './month.generated.js';

/** What became of the month, the latest first. */
export function MonthHistory({ steps }: { readonly steps: MonthFiguresFragment['history'] }): ReactNode {
  const { t } = useTranslation('billing');
  return (
    <ol className="pv-history">
      {[...steps].reverse().map(({ id, action, at, person, reason, first, second }) => (
        <li key={id}>
          <span className="kern-title kern-title--small">{t(`history.action.${action}`)}</span>
          <span className="kern-body kern-body--small">{t('history.by', { at: instant(at), who: person?.name ?? t('history.service') })}</span>
          {first !== null && second !== null && <p className="kern-body">{t(first.id === second.id ? 'history.own' : 'history.pair', { first: first.name, second: second.name })}</p>}
          {reason !== null && <p className="kern-body">{t('history.reason', { reason })}</p>}
        </li>
      ))}
    </ol>
  );
}
