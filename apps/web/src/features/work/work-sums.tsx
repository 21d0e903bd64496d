import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hours } from '../../app/format.js';
import { WORK_TYPES, type Work } from './work-choices.js';

/** How much it is in all, as the service adds it up, and of each kind where all entries are on the screen; what was taken back counts nowhere. */
export function WorkSums({ total, rows }: { readonly total: string; readonly rows: readonly Work[] | null }): ReactNode {
  const { t } = useTranslation('work');
  const counted = rows?.filter(({ withdrawnAt }) => withdrawnAt === null) ?? null;
  const sumOf = (type: string): number => (counted ?? []).filter(({ workType }) => workType === type).reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <dl className="pv-facts">
      <div>
        <dt>{t('sum.all')}</dt>
        <dd>{t('hours', { hours: hours(Number(total)) })}</dd>
      </div>
      {counted !== null &&
        WORK_TYPES.map((type) => (
          <div key={type}>
            <dt>{t(`workType.${type}`)}</dt>
            <dd>{t('hours', { hours: hours(sumOf(type)) })}</dd>
          </div>
        ))}
    </dl>
  );
}
