import { KernAlert, KernBadge } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FinanceFragment, FinancePageQuery } from './finance.generated.js';

type Need = 'IBAN' | 'VAT_STATUS' | 'TAX_NUMBER' | 'CONTACT' | 'LEITWEG';

interface MissingListProps {
  readonly finance: FinanceFragment;
  readonly contact: FinancePageQuery['invoiceContact'];
  readonly isAgency: boolean;
}

/** What is there and what is missing, each with why it is needed and the way to its form. */
export function MissingList({ finance, contact, isAgency }: MissingListProps): ReactNode {
  const { t } = useTranslation('ledger');
  const needs = needsOf(finance, contact, isAgency);
  return (
    <>
      {needs.every(({ isThere }) => isThere) && <KernAlert variant="success" title={t(isAgency ? 'finance.missing.noneAgency' : 'finance.missing.none')} />}
      <ul className="pv-checklist">
        {needs.map(({ need, isThere, at }) => (
          <li key={need}>
            <KernBadge className="kern-badge--small" variant={isThere ? 'success' : 'warning'} text={t(isThere ? 'finance.missing.done' : 'finance.missing.open')} withIcon />
            <span className="kern-title kern-title--small">{t(`finance.missing.${need}`)}</span>
            <span className="pv-hint">{t(`finance.missing.${need}Why`)}</span>
            {!isThere && (
              <a className="kern-link pv-checklist__more" href={`#${at}`}>
                {t('finance.missing.toIt')}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function needsOf({ iban, vatStatus, taxNumber, vatId, leitwegId }: FinanceFragment, contact: FinancePageQuery['invoiceContact'], isAgency: boolean): readonly { readonly need: Need; readonly isThere: boolean; readonly at: string }[] {
  const bank = { need: 'IBAN', isThere: iban !== null, at: 'IBAN' } as const;
  const asked = { need: 'CONTACT', isThere: contact !== null, at: 'CONTACT' } as const;
  if (isAgency) return [{ need: 'LEITWEG', isThere: leitwegId !== null, at: 'LEITWEG' }, asked, bank];
  return [bank, { need: 'VAT_STATUS', isThere: vatStatus !== null, at: 'VAT_STATUS' }, { need: 'TAX_NUMBER', isThere: (taxNumber ?? vatId) !== null, at: 'VAT_STATUS' }, asked];
}
