import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { useSession } from '../../app/session/session.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { ArchiveDialog } from './archive-dialog.js';
import type { ManagedOffer } from './manage-page.js';
import { DraftOfferDocument } from './publish.generated.js';

/** What is changed about the group as a whole. */
export function OfferActions({ offer, onChanged }: { readonly offer: ManagedOffer; readonly onChanged: () => void }): ReactNode {
  const { t } = useTranslation('offers');
  const { has } = useSession();
  const [isArchiving, setArchiving] = useState(false);
  const draft = useCommand(DraftOfferDocument);
  const navigate = useNavigate();
  if (!has('GROUP_LEAD', 'ADMINISTRATOR')) return null;
  const copy = async (): Promise<void> => {
    await draft.send({ copyOf: offer.id }, ({ id }) => navigate({ to: '/angebote/neu', search: { entwurf: id } }));
  };
  return (
    <>
      {offer.archivedAt === null && (
        <Link className="kern-btn kern-btn--secondary" to="/angebote/verwalten/$id/bearbeiten" params={{ id: offer.id }}>
          <span className="kern-icon kern-icon--edit" aria-hidden="true" />
          <span className="kern-label">{t('edit.link')}</span>
        </Link>
      )}
      <KernButton icon="content-copy" text={t('copy')} disabled={draft.isSending} onClick={() => void copy()} />
      {offer.archivedAt === null && <KernButton icon="delete" text={t('archive.link')} onClick={() => setArchiving(true)} />}
      <SetbackNote setback={draft.setback} />
      {isArchiving && (
        <ArchiveDialog
          offerId={offer.id}
          title={offer.title}
          onClose={() => setArchiving(false)}
          onDone={() => {
            setArchiving(false);
            onChanged();
          }}
        />
      )}
    </>
  );
}
