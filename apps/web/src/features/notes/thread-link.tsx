import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './notes-texts.js';

/** From a seat to what its two leads write to each other. */
export function ThreadLink({ seat }: { readonly seat: { readonly id: string; readonly offer: { readonly title: string } } }): ReactNode {
  const { t } = useTranslation('notes');
  return (
    <Link className="kern-btn kern-btn--tertiary" to="/absprachen" search={{ platz: seat.id }} aria-label={t('linkOf', { offer: seat.offer.title })}>
      <span className="kern-label">{t('link')}</span>
    </Link>
  );
}
