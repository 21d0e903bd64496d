import { KernAlert } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Loaded } from '../../shared/ui/notes.js';
import { SessionImpactDocument } from './offers.generated.js';

/** Who would lose something, before it happens. */
export function Impact({ sessionId, isMoved = false }: { readonly sessionId: string; readonly isMoved?: boolean }): ReactNode {
  const { t } = useTranslation('offers');
  const query = useQuery({ query: SessionImpactDocument, variables: { sessionIds: [sessionId] }, requestPolicy: 'network-only' });
  return (
    <Loaded of={query}>
      {({ sessionCancelImpact: impact }) => {
        if (impact === null || impact.confirmed + impact.open === 0) return <KernAlert variant="info" title={t('impact.none')} body={t('impact.noneBody')} />;
        const codes = impact.reservations.edges.map(({ node }) => node.code);
        return (
          <>
            <KernAlert
              variant="warning"
              title={t('impact.confirmed', { count: impact.confirmed })}
              body={[...(isMoved ? [t('impact.goAlong')] : []), impact.open > 0 ? t('impact.open', { count: impact.open }) : t('impact.told')].join(' ')}
            />
            <p className="kern-body kern-body--small">{t('impact.codes', { codes: codes.join(', ') })}</p>
          </>
        );
      }}
    </Loaded>
  );
}
