import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, today } from '../../app/days.js';
import { day } from '../../app/format.js';
import { SelectField } from '../../shared/ui/field.js';
import { WEEKS, type CareAddress } from './care-address.js';

const route = getRouteApi('/faelle/$id/betreuung');

/** Which weeks are shown; they stand in the address. */
export function SpanControl({ from, to }: { readonly from: string; readonly to: string }): ReactNode {
  const { t } = useTranslation('care');
  const { id } = route.useParams();
  const { wochen = WEEKS[0] } = route.useSearch();
  const navigate = useNavigate();
  const isNow = today() <= to;
  const at = (bis: string | null, weeks: number = wochen): CareAddress => ({
    ...(bis !== null && { bis }),
    ...(weeks !== WEEKS[0] && { wochen: weeks as CareAddress['wochen'] & number }),
  });
  const later = addDays(to, 7 * wochen);
  const link = (text: string, search: CareAddress): ReactNode => (
    <Link className="kern-btn kern-btn--secondary" to="/faelle/$id/betreuung" params={{ id }} search={search} replace>
      <span className="kern-label">{text}</span>
    </Link>
  );
  return (
    <div className="pv-course-span">
      <SelectField
        label={t('span.weeks')}
        value={String(wochen)}
        options={WEEKS.map((count) => ({ value: String(count), text: t('span.weeksOf', { count }) }))}
        onChange={({ target }) => void navigate({ to: '/faelle/$id/betreuung', params: { id }, search: at(isNow ? null : to, Number(target.value)), replace: true })}
      />
      <p className="kern-body pv-course-span__said" role="status">
        {t('span.said', { from: day(from), to: day(to) })}
      </p>
      <div className="pv-actions">
        {link(t('span.earlier'), at(addDays(from, -1)))}
        {!isNow && link(t('span.later'), at(later >= today() ? null : later))}
      </div>
    </div>
  );
}
