import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { today } from '../../app/days.js';
import { answers } from '../../shared/answers.js';
import { Empty, Loaded, Waiting } from '../../shared/ui/notes.js';
import { Page } from '../../shared/ui/page.js';
import { WEEKS } from './care-address.js';
import { CareCourse } from './care-course.js';
import { CarePageDocument } from './course.generated.js';
import { spanOf } from './course.js';
import './texts.js';

const route = getRouteApi('/faelle/$id/betreuung');

/** The care of a case, week by week: hours beside what the module grants, sessions and contacts. */
export function CarePage(): ReactNode {
  const { t } = useTranslation('care');
  const { id } = route.useParams();
  const { bis = today(), wochen = WEEKS[0] } = route.useSearch();
  const variables = { id, ...spanOf(bis, wochen) };
  const query = useQuery({ query: CarePageDocument, variables });
  const [{ data }, ask] = query;
  return (
    <Page
      title={data?.referral ? t('course.title', { code: data.referral.code }) : t('course.plainTitle')}
      lead={t('course.lead')}
      preline={
        <Link className="kern-link" to="/faelle/$id" params={{ id }}>
          {t('course.back')}
        </Link>
      }
    >
      <Loaded of={query}>
        {(found) => {
          if (!answers(query[0], variables)) return <Waiting />;
          if (found.referral === null || found.careCourse === null) return <Empty title={t('course.gone.title')}>{t('course.gone.body')}</Empty>;
          return <CareCourse referral={found.referral} course={found.careCourse} contacts={found.careContacts} span={variables} again={() => ask({ requestPolicy: 'network-only' })} />;
        }}
      </Loaded>
    </Page>
  );
}
