import { KernAlert, KernButton } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useCommand } from '../../app/api/use-command.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { Loaded, SetbackNote } from '../../shared/ui/notes.js';
import { ArchiveImpactDocument, ArchiveOfferDocument } from './publish.generated.js';

interface ArchiveProps {
  readonly offerId: string;
  readonly title: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Takes a group out of the catalogue for good, after showing whose seats stand against it. */
export function ArchiveDialog({ offerId, title, onClose, onDone }: ArchiveProps): ReactNode {
  const { t } = useTranslation('offers');
  const archive = useCommand(ArchiveOfferDocument);
  const query = useQuery({ query: ArchiveImpactDocument, variables: { offerId }, requestPolicy: 'network-only' });
  return (
    <Dialog
      title={t('archive.title', { title })}
      onClose={onClose}
      footer={<KernButton variant="primary" text={t('archive.submit')} disabled={archive.isSending} onClick={() => void archive.send({ offerId }).then((done) => done && onDone())} />}
    >
      <p className="kern-body">{t('archive.lead')}</p>
      <Loaded of={query}>
        {({ offerArchiveImpact: impact }) =>
          impact === null || impact.confirmed + impact.open === 0 ? (
            <KernAlert variant="info" title={t('archive.free')} />
          ) : (
            <KernAlert variant="warning" title={t('archive.inUse', { count: impact.confirmed + impact.open })} body={t('impact.codes', { codes: impact.reservations.edges.map(({ node }) => node.code).join(', ') })} />
          )
        }
      </Loaded>
      <SetbackNote setback={archive.setback} />
    </Dialog>
  );
}
