import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Setback } from '../../app/api/use-command.js';
import { CheckField } from '../../shared/ui/choice.js';

interface Dependent {
  readonly id: string;
  readonly facility: string;
  readonly dependent: { readonly name: string };
}

const dependentsOf = (setback: Setback | null): readonly Dependent[] =>
  setback !== null && 'refused' in setback && 'dependents' in setback.refused ? (setback.refused.dependents as readonly Dependent[]) : [];

/** What was ticked, for the command; nothing listed or not ticked: none. */
export const seenDependents = (values: FormData): string[] | null => {
  const seen = values.get('dependentsSeen');
  return typeof seen === 'string' && seen !== '' ? seen.split(' ') : null;
};

/** Facilities whose licence rests on what the agreement grants: they are listed, and going on all the same is a decision of its own. */
export function LicenceField({ setback }: { readonly setback: Setback | null }): ReactNode {
  const { t } = useTranslation('agreements');
  const dependents = dependentsOf(setback);
  if (dependents.length === 0) return null;
  return (
    <>
      <ul className="kern-body pv-list">
        {dependents.map(({ id, facility, dependent }) => (
          <li key={id}>{t('licence.row', { facility, name: dependent.name })}</li>
        ))}
      </ul>
      <CheckField name="dependentsSeen" value={dependents.map(({ id }) => id).join(' ')} label={t('licence.seen')} />
    </>
  );
}
