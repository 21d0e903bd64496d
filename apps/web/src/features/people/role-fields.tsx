import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession, type Role } from '../../app/session/session.js';
import { CheckField, ChoiceGroup } from '../../shared/ui/choice.js';
import { ROLES_OF_KIND } from './roles.js';

export interface RoleWish {
  readonly roles: readonly Role[];
  readonly signingRight: boolean;
}

interface RoleFieldsProps {
  readonly wish: RoleWish;
  readonly onChange: (wish: RoleWish) => void;
  readonly error: string | null;
}

/** What somebody is to be in the organisation; signing is for caseworkers of an agency alone. */
export function RoleFields({ wish, onChange, error }: RoleFieldsProps): ReactNode {
  const { t } = useTranslation('people');
  const { membership } = useSession();
  const kind = membership?.organisation.kind ?? 'PROVIDER';
  const toggle = (role: Role): void => {
    const roles = wish.roles.includes(role) ? wish.roles.filter((one) => one !== role) : [...wish.roles, role];
    onChange({ roles, signingRight: wish.signingRight && roles.includes('CASEWORKER') });
  };
  return (
    <>
      <ChoiceGroup legend={t('roles.legend')} hint={t('roles.hint')} error={error}>
        {ROLES_OF_KIND[kind].map((role) => (
          <CheckField key={role} label={t(`role.${role}.name`)} hint={t(`role.${role}.does`)} checked={wish.roles.includes(role)} onChange={() => toggle(role)} />
        ))}
      </ChoiceGroup>
      {kind === 'AGENCY' && (
        <CheckField
          label={t('signing.name')}
          hint={t('signing.hint')}
          checked={wish.signingRight}
          disabled={!wish.roles.includes('CASEWORKER')}
          onChange={({ target }) => onChange({ ...wish, signingRight: target.checked })}
        />
      )}
    </>
  );
}
