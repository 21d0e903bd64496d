import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { instant } from '../../app/format.js';
import { usePages } from '../../shared/use-pages.js';
import { DataTable } from '../../shared/ui/data-table.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { Empty, Loaded, ProblemNote } from '../../shared/ui/notes.js';
import { IdentityReadsDocument, type IdentityReadsQuery } from './referral.generated.js';

interface IdentityReadsProps {
  readonly referralId: string;
  readonly onClose: () => void;
}

const readsOf = ({ caseIdentityReads }: IdentityReadsQuery): IdentityReadsQuery['caseIdentityReads'] => caseIdentityReads;

/** Who has opened the identity of a case or tried to, and what for. */
export function IdentityReads({ referralId, onClose }: IdentityReadsProps): ReactNode {
  const { t } = useTranslation('referral');
  const query = useQuery({ query: IdentityReadsDocument, variables: { id: referralId }, requestPolicy: 'network-only' });
  return (
    <Dialog title={t('reads.title')} onClose={onClose} footer={<KernButton variant="secondary" text={t('identity.close')} onClick={onClose} />}>
      <Loaded of={query}>{(data) => <Reads data={data} referralId={referralId} />}</Loaded>
    </Dialog>
  );
}

function Reads({ data, referralId }: { readonly data: IdentityReadsQuery; readonly referralId: string }): ReactNode {
  const { t } = useTranslation('referral');
  const { rows, isMore, isLoading, problem, loadMore } = usePages({ first: data.caseIdentityReads, query: IdentityReadsDocument, variables: { id: referralId }, of: readsOf });
  if (rows.length === 0) return <Empty title={t('reads.none.title')}>{t('reads.none.body')}</Empty>;
  return (
    <div className="pv-stack">
      <DataTable
        caption={t('reads.title')}
        rows={rows.map((row, index) => ({ ...row, key: String(index) }))}
        rowKey={({ key }) => key}
        columns={[
          { key: 'at', title: t('reads.at'), isHeader: true, cell: ({ at }) => instant(at) },
          { key: 'who', title: t('reads.who'), cell: ({ person }) => person?.name ?? t('reads.unknown') },
          { key: 'of', title: t('reads.of'), cell: ({ organisation }) => organisation?.name ?? t('reads.unknown') },
          { key: 'purpose', title: t('reads.purpose'), cell: ({ purpose }) => t(`identity.purposes.${purpose as 'AUDIT'}`) },
          { key: 'granted', title: t('reads.result'), cell: ({ granted }) => t(granted ? 'reads.granted' : 'reads.refused') },
        ]}
      />
      {problem && <ProblemNote problem={problem} />}
      {isMore && <KernButton text={t('reads.more')} disabled={isLoading} onClick={loadMore} />}
    </div>
  );
}
