import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addTexts } from '../../app/i18n.js';
import { useSession } from '../../app/session/session.js';
import { Empty } from '../../shared/ui/notes.js';
import { Page } from '../../shared/ui/page.js';
import { AgencyDesk } from './agency-desk.js';
import { HostDesk } from './host-desk.js';
import './certification.css';
import de from './texts.de.json';
import en from './texts.en.json';

addTexts('certification', { de, en });

/** Agencies decide on applications; hosts see theirs, and which certificates end soon. */
export function CertificationPage(): ReactNode {
  const { t } = useTranslation('certification');
  const { membership } = useSession();
  if (membership === null) {
    return (
      <Page title={t('title')}>
        <Empty title={t('nobody')} />
      </Page>
    );
  }
  const isAgency = membership.organisation.kind === 'AGENCY';
  return (
    <Page title={t('title')} lead={t(isAgency ? 'agency.lead' : 'host.lead')}>
      {isAgency ? <AgencyDesk agencyId={membership.organisation.id} /> : <HostDesk hostId={membership.organisation.id} />}
    </Page>
  );
}
