import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session/session.js';
import './stays-texts.js';

/** From a group of one's own to who has a seat in it, for those who lead there; an administration does not see cases. */
export function GroupStaysLink({ offerId }: { readonly offerId: string }): ReactNode {
  const { t } = useTranslation('stays');
  const { has } = useSession();
  if (!has('GROUP_LEAD', 'CASE_LEAD')) return null;
  return (
    <div className="pv-actions">
      <Link className="kern-btn kern-btn--secondary" to="/angebote/verwalten/$id/belegung" params={{ id: offerId }}>
        <span className="kern-label">{t('group.link')}</span>
      </Link>
    </div>
  );
}
