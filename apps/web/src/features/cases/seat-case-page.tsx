import { getRouteApi, Navigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Empty, Loaded } from '../../shared/ui/notes.js';
import { Page } from '../../shared/ui/page.js';
import { SeatCaseDocument } from './cases.generated.js';
import './cases-texts.js';

const route = getRouteApi('/plaetze/$id');

/** A task names a seat; a caseworker answers it in the case that the seat is for. */
export function SeatCasePage(): ReactNode {
  const { t } = useTranslation('cases');
  const { id } = route.useParams();
  const query = useQuery({ query: SeatCaseDocument, variables: { id } });
  return (
    <Loaded of={query}>
      {({ reservation }) =>
        reservation?.referral ? (
          <Navigate to="/faelle/$id" params={{ id: reservation.referral.id }} replace />
        ) : (
          <Page title={t('case.gone.title')}>
            <Empty title={t('case.gone.body')} />
          </Page>
        )
      }
    </Loaded>
  );
}
