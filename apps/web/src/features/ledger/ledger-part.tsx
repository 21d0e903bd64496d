import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session/session.js';
import { Page } from '../../shared/ui/page.js';
import '../billing/billing.css';
import './ledger.css';
import './texts.js';

const PARTS = [
  ['/zahlungen', 'parts.items'],
  ['/zahlungen/eingetragen', 'parts.payments'],
  ['/zahlungen/kontoauszug', 'parts.bank'],
  ['/zahlungen/aufrechnungen', 'parts.setOffs'],
  ['/zahlungen/salden', 'parts.balances'],
] as const;

interface LedgerPartProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One of the screens about money, with the way to the others. */
export function LedgerPart({ title, lead, actions, children }: LedgerPartProps): ReactNode {
  const { t } = useTranslation('ledger');
  const { has } = useSession();
  // Statements of the account are read by whoever bills and by whoever audits.
  const parts = PARTS.filter(([to]) => to !== '/zahlungen/kontoauszug' || has('BILLING', 'AUDITOR'));
  return (
    <Page title={title} preline={t('title')} lead={lead} actions={actions}>
      <nav className="pv-tabs" aria-label={t('parts.label')}>
        <ul>
          {parts.map(([to, text]) => (
            <li key={to}>
              <Link to={to} activeOptions={{ exact: true, includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
                {t(text)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </Page>
  );
}
