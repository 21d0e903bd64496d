import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { addTexts } from '../../app/i18n.js';
import { useSession } from '../../app/session/session.js';
import { Loaded } from '../../shared/ui/notes.js';
import { Page } from '../../shared/ui/page.js';
import { AccountDocument, type AccountQuery } from './account.generated.js';
import { ChangePassword } from './change-password.js';
import { Deputies } from './deputies.js';
import { Notifications } from './notifications.js';
import { SecondFactor } from './second-factor.js';
import { SignOutEverywhere } from './sign-out-everywhere.js';
import './account.css';
import de from './texts.de.json';
import en from './texts.en.json';

addTexts('account', { de, en });

/** What belongs to the person: how one signs in, what comes by mail, who stands in. */
export function AccountPage(): ReactNode {
  const { t } = useTranslation('account');
  const { membership } = useSession();
  const query = useQuery({ query: AccountDocument, variables: { isMember: membership !== null } });
  const [, ask] = query;
  return (
    <Page title={t('account.title')} lead={t('account.lead')}>
      <Loaded of={query}>{(data) => <Parts account={data} refresh={() => ask({ requestPolicy: 'network-only' })} />}</Loaded>
    </Page>
  );
}

function Parts({ account: { me, notificationPreference, colleagues }, refresh }: { readonly account: AccountQuery; readonly refresh: () => void }): ReactNode {
  const { t } = useTranslation('account');
  const { membership } = useSession();
  return (
    <>
      <dl className="pv-facts">
        <div>
          <dt>{t('account.name')}</dt>
          <dd>{me.name}</dd>
        </div>
        <div>
          <dt>{t('email.label')}</dt>
          <dd>{me.email}</dd>
        </div>
      </dl>
      {notificationPreference && <Notifications mode={notificationPreference.mode} />}
      {colleagues && membership && (
        <Deputies
          me={me.id}
          colleagues={colleagues.edges.map(({ node }) => node).filter(({ id }) => id !== me.id)}
          isCut={colleagues.pageInfo.hasNextPage}
          substitutions={me.substitutions.filter(({ organisationId }) => organisationId === membership.organisation.id)}
          onChange={refresh}
        />
      )}
      <ChangePassword email={me.email ?? ''} />
      <SecondFactor />
      <SignOutEverywhere />
    </>
  );
}
