import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../shared/ui/page.js';
import './journal-texts.js';
import './journal.css';

/** What both screens of the journal have around them. */
export function JournalFrame({ title, lead, children }: { readonly title: string; readonly lead: string; readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation('journal');
  return (
    <Page title={title} lead={lead}>
      <nav aria-label={t('part.label')}>
        <ul className="pv-parts">
          <li>
            <Link to="/protokoll" activeOptions={{ exact: true }} activeProps={{ 'aria-current': 'page' }}>
              {t('part.journal')}
            </Link>
          </li>
          <li>
            <Link to="/protokoll/zugriffe" activeOptions={{ exact: true }} activeProps={{ 'aria-current': 'page' }}>
              {t('part.reads')}
            </Link>
          </li>
        </ul>
      </nav>
      {children}
    </Page>
  );
}
