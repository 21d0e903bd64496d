import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { listed } from '../../app/format.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { RemovePersonDocument, type PeopleQuery } from './people.generated.js';
import { RolesForm } from './roles-form.js';

export type Person = PeopleQuery['people']['edges'][number]['node'];

interface PersonTableProps {
  readonly people: readonly Person[];
  readonly mayChange: boolean;
  readonly onChange: () => void;
}

export function PersonTable({ people, mayChange, onChange }: PersonTableProps): ReactNode {
  const { t } = useTranslation('people');
  const [changing, setChanging] = useState<Person | null>(null);
  const [removing, setRemoving] = useState<Person | null>(null);
  const columns: readonly Column<Person>[] = [
    { key: 'name', title: t('column.name'), isHeader: true, cell: ({ name }) => name },
    { key: 'email', title: t('column.email'), cell: ({ email }) => email },
    { key: 'roles', title: t('column.roles'), cell: (person) => rolesInWords(person, t) },
    ...(mayChange
      ? [
          {
            key: 'actions',
            title: t('column.actions'),
            cell: (person: Person) => (
              <div className="pv-actions">
                <KernButton variant="tertiary" icon="edit" text={t('roles.open')} aria-label={t('roles.openOf', { name: person.name })} onClick={() => setChanging(person)} />
                <KernButton variant="tertiary" icon="delete" text={t('remove.open')} aria-label={t('remove.openOf', { name: person.name })} onClick={() => setRemoving(person)} />
              </div>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <DataTable caption={t('people.title')} columns={columns} rows={people} rowKey={({ id }) => id} />
      {changing && (
        <RolesForm
          person={changing}
          onClose={() => setChanging(null)}
          onSet={() => {
            setChanging(null);
            onChange();
          }}
        />
      )}
      {removing && (
        <Remove
          person={removing}
          onClose={() => setRemoving(null)}
          onRemoved={() => {
            setRemoving(null);
            onChange();
          }}
        />
      )}
    </>
  );
}

type Text = ReturnType<typeof useTranslation<'people'>>['t'];

/** As they stand on a door, with the right to sign behind. */
export const rolesInWords = ({ roles, signingRight }: Pick<Person, 'roles' | 'signingRight'>, t: Text): string =>
  listed([...roles.map((role) => t(`role.${role}.name`)), ...(signingRight ? [t('signing.name')] : [])]);

function Remove({ person, onClose, onRemoved }: { readonly person: Person; readonly onClose: () => void; readonly onRemoved: () => void }): ReactNode {
  const { t } = useTranslation('people');
  const remove = useCommand(RemovePersonDocument);
  const send = async (): Promise<void> => {
    if (await remove.send({ personId: person.id })) onRemoved();
  };
  return (
    <Dialog
      title={t('remove.title', { name: person.name })}
      onClose={onClose}
      footer={
        <>
          <KernButton variant="secondary" text={t('back')} onClick={onClose} />
          <KernButton variant="primary" text={t('remove.submit')} disabled={remove.isSending} onClick={() => void send()} />
        </>
      }
    >
      <p className="kern-body">{t('remove.body')}</p>
      <div aria-live="polite">
        <SetbackNote setback={remove.setback} />
      </div>
    </Dialog>
  );
}
