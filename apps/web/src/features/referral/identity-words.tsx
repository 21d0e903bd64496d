import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { day } from '../../app/format.js';
import type { IdentityOfCase } from './identity-dialog.js';

/** A young person and who has custody, as they were recorded. */
export function IdentityWords({ identity: { youngPerson, guardians } }: { readonly identity: IdentityOfCase }): ReactNode {
  const { t } = useTranslation('referral');
  return (
    <>
      <p className="kern-body kern-body--small">{t('identity.recorded')}</p>
      <section>
        <h3 className="kern-title">{t('identity.youngPerson')}</h3>
        <PersonWords person={youngPerson} born={youngPerson.dateOfBirth} />
      </section>
      {guardians.map((guardian, index) => (
        <section key={index}>
          <h3 className="kern-title">{t('identity.guardian', { number: index + 1 })}</h3>
          <PersonWords person={guardian} born={null} />
        </section>
      ))}
      {guardians.length === 0 && <p className="kern-body">{t('identity.noGuardian')}</p>}
    </>
  );
}

function PersonWords({ person, born }: { readonly person: IdentityOfCase['guardians'][number]; readonly born: string | null }): ReactNode {
  const { t } = useTranslation('referral');
  const lines: readonly (readonly [string, string | null])[] = [
    [t('identity.field.name'), `${person.givenNames} ${person.familyName}`],
    [t('identity.field.dateOfBirth'), born === null ? null : day(born)],
    [t('identity.address'), [person.street, [person.postalCode, person.town].filter(Boolean).join(' ')].filter(Boolean).join(', ') || null],
    [t('identity.field.phone'), person.phone],
    [t('identity.field.email'), person.email],
  ];
  return (
    <dl>
      {lines.map(([name, value]) =>
        value === null ? null : (
          <div key={name} className="pv-identity__line">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
