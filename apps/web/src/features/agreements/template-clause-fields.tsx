import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField, TextArea, TextField } from '../../shared/ui/field.js';
import { CLAUSE_KINDS, type ClauseError, type ClauseKind, type TypedClause } from './template-clauses.js';

interface TemplateClauseFieldsProps {
  readonly no: number;
  readonly clause: TypedClause;
  readonly error: ClauseError | undefined;
  readonly onChange: (changed: Partial<TypedClause>) => void;
  /** Null: it is the only one. */
  readonly onRemove: (() => void) | null;
}

/** One clause of a template: what it is about, how it is called and what it says. */
export function TemplateClauseFields({ no, clause, error, onChange, onRemove }: TemplateClauseFieldsProps): ReactNode {
  const { t } = useTranslation('agreements');
  const isCoUse = clause.kind.startsWith('CO_USE');
  return (
    <fieldset className="pv-card pv-clause">
      <legend className="kern-title">{t('templates.clauseNo', { no })}</legend>
      <div className="pv-agreement-pair">
        <SelectField
          label={t('templates.kind')}
          value={clause.kind}
          error={isCoUse && error?.twice ? t('templates.unfit.twice') : null}
          onChange={({ target }) => onChange({ kind: target.value as ClauseKind })}
          options={CLAUSE_KINDS.map((kind) => ({ value: kind, text: t(`templates.kinds.${kind}`) }))}
        />
        {!isCoUse && (
          <TextField
            label={t('column.code')}
            hint={t('templates.clauseCodeHint')}
            value={clause.code}
            error={error?.code ? t('templates.unfit.clauseCode') : error?.twice ? t('templates.unfit.twice') : null}
            onChange={({ target }) => onChange({ code: target.value })}
            autoComplete="off"
            maxLength={60}
          />
        )}
      </div>
      <TextArea label={t('templates.text')} rows={5} value={clause.text} error={error?.text ? t('templates.unfit.text') : null} onChange={({ target }) => onChange({ text: target.value })} />
      {onRemove && <KernButton variant="tertiary" icon="close" text={t('templates.remove')} aria-label={t('templates.removeOf', { no })} onClick={onRemove} />}
    </fieldset>
  );
}
