import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { money, month as monthName, sumOfCents } from '../../app/format.js';
import type { Spread } from './sides.js';

/** Which items an amount settles, to the cent, before it is booked. */
export function SpreadList({ of: { parts, restCents } }: { readonly of: Spread }): ReactNode {
  const { t } = useTranslation('ledger');
  return (
    <table className="pv-shares">
      <caption>{t('spread.title')}</caption>
      <tbody>
        {parts.map(({ item, cents }) => (
          <tr key={item.id}>
            <th scope="row">
              {t('spread.item', { kind: t(`kind.${item.kind}`), month: item.period === null ? t('items.noMonth') : monthName(item.period) })}
              <span className="pv-hint">{cents === item.openCents ? t('spread.settles') : t('spread.leaves', { rest: money((BigInt(item.openCents) - BigInt(cents)).toString()) })}</span>
            </th>
            <td>{money(cents)}</td>
          </tr>
        ))}
        {restCents !== '0' && (
          <tr>
            <th scope="row">{t('spread.credit')}</th>
            <td>{money(restCents)}</td>
          </tr>
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('spread.all')}</th>
          <td>{money(sumOfCents([...parts.map(({ cents }) => cents), restCents]))}</td>
        </tr>
      </tfoot>
    </table>
  );
}
