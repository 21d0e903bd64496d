import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useCommand } from '../../app/api/use-command.js';
import { useSession } from '../../app/session/session.js';
import { SelectField } from '../../shared/ui/field.js';
import { Loaded, ProblemNote } from '../../shared/ui/notes.js';
import { useAllPages } from '../../shared/use-all-pages.js';
import { usePages, type Connection } from '../../shared/use-pages.js';
import { AskBack } from './ask-back.js';
import type { CasePartProps } from './case-view.js';
import { AssignReferralDocument, ColleaguesDocument, type ColleaguesQuery } from './referral.generated.js';

const NO_VARIABLES = {};
const NONE: Connection<never> = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
const colleaguesOf = ({ colleagues }: ColleaguesQuery): ColleaguesQuery['colleagues'] => colleagues;

/** Puts somebody in charge of a case. */
export function AssignDialog({ referral, onClose, onDone }: CasePartProps & { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('referral');
  const { me } = useSession();
  const query = useQuery({ query: ColleaguesDocument, variables: NO_VARIABLES });
  const [personId, setPersonId] = useState(me.id);
  const assign = useCommand(AssignReferralDocument);
  const { rows, isMore, problem, loadMore } = useAllPages(usePages({ first: query[0].data?.colleagues ?? NONE, query: ColleaguesDocument, variables: NO_VARIABLES, of: colleaguesOf }));
  const people = rows.filter(({ roles }) => roles.includes('CASEWORKER'));
  const send = async (): Promise<void> => {
    const name = people.find(({ id }) => id === personId)?.name ?? '';
    if (await assign.send({ referralId: referral.id, personId })) onDone(t('assign.done', { code: referral.code, name }));
  };
  return (
    <AskBack title={t('assign.title', { code: referral.code })} body={t('assign.body')} confirm={t('assign.action')} isSending={assign.isSending} isDisabled={people.length === 0} setback={assign.setback} onClose={onClose} onConfirm={() => void send()}>
      <Loaded of={query}>{() => <SelectField label={t('assign.person')} value={personId} options={people.map(({ id, name }) => ({ value: id, text: name }))} onChange={({ target }) => setPersonId(target.value)} />}</Loaded>
      {isMore && problem && <ProblemNote problem={problem} again={loadMore} />}
    </AskBack>
  );
}
