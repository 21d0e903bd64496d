import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { kilometres } from '../../app/format.js';
import { SelectField } from '../../shared/ui/field.js';
import type { SearchAddress } from './search-address.js';

interface FiltersProps {
  readonly id: string;
  readonly address: SearchAddress;
  /** The longest way that the case itself allows. */
  readonly maxKm: number | null;
}

const WAYS = [5, 10, 15, 20, 30, 50, 100] as const;

/** They stand in the address: a search can be kept and sent. Another filter begins with the first page. */
export function Filters({ id, address, maxKm }: FiltersProps): ReactNode {
  const { t } = useTranslation('search');
  const navigate = useNavigate();
  const change = (key: 'nutzung' | 'km' | 'ort' | 'ordnung', value: string | number | undefined): void => {
    const rest = Object.fromEntries(Object.entries(address).filter(([name]) => name !== key && name !== 'ab'));
    const search = { ...rest, ...(value !== undefined && { [key]: value }) } as SearchAddress;
    void navigate({ to: '/faelle/$id/suche', params: { id }, search, replace: true, resetScroll: false });
  };
  const asText = (value: string): string | undefined => (value === '' ? undefined : value);
  return (
    <div className="pv-filters" role="group" aria-label={t('filter.label')}>
      <SelectField
        label={t('filter.variant')}
        value={address.nutzung ?? ''}
        onChange={({ target }) => change('nutzung', asText(target.value))}
        options={[
          { value: '', text: t('filter.INTEGRATED') },
          { value: 'ergaenzend', text: t('filter.COMPLEMENTARY') },
        ]}
      />
      <SelectField
        label={t('filter.km')}
        value={address.km ?? ''}
        onChange={({ target }) => change('km', target.value === '' ? undefined : Number(target.value))}
        options={[
          { value: '', text: maxKm === null ? t('filter.kmAny') : t('filter.kmCase', { way: kilometres(maxKm) }) },
          ...[...new Set([...WAYS, ...(address.km === undefined ? [] : [address.km])])].sort((a, b) => a - b).map((km) => ({ value: String(km), text: t('filter.kmValue', { way: kilometres(km) }) })),
        ]}
      />
      <SelectField
        label={t('filter.place')}
        value={address.ort ?? ''}
        onChange={({ target }) => change('ort', asText(target.value))}
        options={[
          { value: '', text: t('filter.anyPlace') },
          { value: 'vor-ort', text: t('filter.ON_SITE') },
          { value: 'online', text: t('filter.ONLINE') },
        ]}
      />
      <SelectField
        label={t('filter.order')}
        value={address.ordnung ?? ''}
        onChange={({ target }) => change('ordnung', asText(target.value))}
        options={[
          { value: '', text: t('filter.byFit') },
          { value: 'weg', text: t('filter.byWay') },
          { value: 'beginn', text: t('filter.byStart') },
        ]}
      />
    </div>
  );
}
