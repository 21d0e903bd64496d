import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { day } from '../../app/format.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { Section } from '../../shared/ui/page.js';
import type { DeviceEntry } from './device-store.js';
import type { EntryQueue } from './entry-queue.js';

/** What the service did not take: why, and how it can be mended. It stays on the device until somebody decides. */
export function Refused({ queue, entries }: { readonly queue: EntryQueue; readonly entries: readonly DeviceEntry[] }): ReactNode {
  const { t } = useTranslation('attendance');
  const [asked, setAsked] = useState<DeviceEntry | null>(null);
  const refused = entries.filter((entry) => entry.refused !== null);
  if (refused.length === 0) return null;
  return (
    <Section title={t('refused.title', { count: refused.length })}>
      <ul className="pv-refused">
        {refused.map((entry) => (
          <li key={entry.key}>
            <p className="kern-title">{t('refused.what', { code: entry.referralCode, status: t(`status.${entry.status}`), group: entry.group, day: day(entry.date) })}</p>
            <p className="kern-body">{t(`refused.why.${entry.refused!}`)}</p>
            <div className="pv-actions">
              <Link className="kern-link" to="/teilnahme/$sessionId" params={{ sessionId: entry.sessionId }}>
                {t('refused.open')}
              </Link>
              <KernButton text={t('refused.again')} onClick={() => void queue.again(entry)} />
              <KernButton variant="tertiary" icon="delete" text={t('refused.discard')} onClick={() => setAsked(entry)} />
            </div>
          </li>
        ))}
      </ul>
      {asked && (
        <Dialog
          title={t('refused.sure')}
          onClose={() => setAsked(null)}
          footer={<KernButton variant="primary" text={t('refused.discard')} onClick={() => void queue.discard(asked).then(() => setAsked(null))} />}
        >
          <p className="kern-body">{t('refused.sureBody')}</p>
        </Dialog>
      )}
    </Section>
  );
}
