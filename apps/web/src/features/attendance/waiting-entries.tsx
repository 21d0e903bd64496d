import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addTexts } from '../../app/i18n.js';
import './attendance.css';
import de from './texts.de.json';
import en from './texts.en.json';
import { useEntryQueue } from './use-entry-queue.js';

addTexts('attendance', { de, en });

/** Beside every screen: brings what waits on the device to the service, and says so as long as something does. */
export function WaitingEntries(): ReactNode {
  const { t } = useTranslation('attendance');
  const { entries } = useEntryQueue().state;
  if (entries.length === 0) return null;
  return (
    <Link className="kern-link pv-waiting-entries" to="/teilnahme">
      {t('onDevice', { count: entries.length })}
    </Link>
  );
}
