import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartyFragment } from './ledger.generated.js';

/** To everything between the own organisation and another one in the clearing of an agency. */
export function AccountLink({ partner, agencyId }: { readonly partner: PartyFragment; readonly agencyId: string }): ReactNode {
  const { t } = useTranslation('ledger');
  return (
    <Link to="/zahlungen/konto/$id" params={{ id: partner.id }} search={{ behoerde: agencyId }} className="kern-link" aria-label={t('account.with', { partner: partner.name })}>
      {partner.name}
    </Link>
  );
}
