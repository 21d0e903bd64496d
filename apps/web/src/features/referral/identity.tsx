import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../shared/ui/page.js';
import type { CaseView } from './case-view.js';
import { IdentityDialog } from './identity-dialog.js';
import { IdentityReads } from './identity-reads.js';
import { Explained } from './request-field.js';
import { useCaseRights } from './use-case-rights.js';

/** Who a case is stands apart from it: it is opened for a purpose, shown for a while, and every reading is recorded. */
export function Identity({ referral }: { readonly referral: CaseView }): ReactNode {
  const { t } = useTranslation('referral');
  const { mayDecide } = useCaseRights(referral);
  const [open, setOpen] = useState<'identity' | 'reads' | null>(null);
  const close = (): void => setOpen(null);
  const actions = (
    <>
      <KernButton variant="secondary" text={t('identity.open')} onClick={() => setOpen('identity')} />
      {mayDecide && <KernButton variant="tertiary" text={t('identity.reads')} onClick={() => setOpen('reads')} />}
    </>
  );
  return (
    <Section title={t('identity.title')} actions={actions}>
      <p className="kern-body">{t('identity.lead')}</p>
      <Explained title={t('identity.why')}>{t('identity.whyBody')}</Explained>
      {open === 'identity' && <IdentityDialog referral={referral} mayChange={mayDecide} onClose={close} />}
      {open === 'reads' && <IdentityReads referralId={referral.id} onClose={close} />}
    </Section>
  );
}
