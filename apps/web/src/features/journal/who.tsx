import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Acting {
  readonly actor: string;
  readonly person: { readonly name: string } | null;
}

/** Who it was: by name in one's own organisation; programs and the service itself as what they are. */
export function Who({ of: { actor, person } }: { readonly of: Acting }): ReactNode {
  const { t } = useTranslation('journal');
  if (person !== null) return person.name;
  if (actor.startsWith('job:')) return t('who.job');
  if (actor.startsWith('machine:')) return t('who.machine');
  return t(actor === 'operator' ? 'who.operator' : 'who.other');
}
