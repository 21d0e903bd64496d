const OPERATOR = '(SELECT platform.is_operator())';
const OWN = '(SELECT platform.current_organisation())';
const ACTOR = '(SELECT platform.current_actor())';
const PARTY = (first: string, second: string): string => `${OPERATOR} OR agency_id = ${OWN} OR ${first} = ${OWN} OR ${second} = ${OWN}`;

const enable = (table: string): string => `ALTER TABLE settlement.${table} ENABLE ROW LEVEL SECURITY;`;
const read = (table: string, condition: string): string => `CREATE POLICY ${table}_read ON settlement.${table} FOR SELECT USING (${condition});`;
const write = (table: string, condition: string): string => `CREATE POLICY ${table}_write ON settlement.${table} FOR INSERT WITH CHECK (${condition});`;

/** A party sees its own, the agency all of its clearing. Payments, set-offs and reversals are written by the sides, all else by the agency. */
export const LEDGER_ACCESS = `
${['payment_setting', 'payment', 'open_item', 'ledger_entry', 'ledger_posting', 'set_off', 'set_off_answer', 'payment_reminder', 'bank_statement', 'bank_entry', 'bank_match', 'ledger_head', 'ledger_block', 'ledger_seal'].map(enable).join('\n')}
-- When something is due is no secret among those signed in; no price in it.
${read('payment_setting', '(SELECT platform.is_known())')}
${write('payment_setting', `${OPERATOR} OR agency_id = ${OWN}`)}
CREATE POLICY payment_setting_change ON settlement.payment_setting FOR UPDATE USING (${OPERATOR} OR agency_id = ${OWN});
SELECT identity.keep_parties('settlement.payment_setting');

${read('payment', PARTY('payer_id', 'payee_id'))}
${write('payment', `(${OPERATOR} OR recorded_for = ${OWN}) AND recorded_by = ${ACTOR}`)}
${read('open_item', PARTY('debtor_id', 'creditor_id'))}
${write('open_item', `${OPERATOR} OR agency_id = ${OWN} OR kind = 'CREDIT' AND debtor_id = ${OWN}`)}
${read('ledger_entry', PARTY('debtor_id', 'creditor_id'))}
${write('ledger_entry', `(${OPERATOR} OR kind IN ('CLAIM', 'NETTING') AND agency_id = ${OWN} OR kind NOT IN ('CLAIM', 'NETTING') AND ${OWN} IN (debtor_id, creditor_id)) AND actor = ${ACTOR}`)}
${read('ledger_posting', PARTY('organisation_id', 'counterparty_id'))}
${write('ledger_posting', PARTY('organisation_id', 'counterparty_id'))}
${read('set_off', PARTY('proposer_id', 'partner_id'))}
${write('set_off', `(${OPERATOR} OR proposer_id = ${OWN}) AND proposed_by = ${ACTOR}`)}
-- Whoever sees what was proposed sees the answer.
${read('set_off_answer', `EXISTS (SELECT 1 FROM settlement.set_off s WHERE s.id = set_off_answer.id)`)}
${write('set_off_answer', `(${OPERATOR} OR answered_for = ${OWN}) AND answered_by = ${ACTOR}`)}
${read('payment_reminder', `EXISTS (SELECT 1 FROM settlement.open_item i WHERE i.id = item_id)`)}
${write('payment_reminder', OPERATOR)}
${['bank_statement', 'bank_entry', 'bank_match'].map((table) => read(table, `${OPERATOR} OR organisation_id = ${OWN}`)).join('\n')}
${write('bank_statement', `organisation_id = ${OWN} AND imported_by = ${ACTOR}`)}
${write('bank_entry', `organisation_id = ${OWN}`)}
${write('bank_match', `organisation_id = ${OWN} AND matched_by = ${ACTOR}`)}
${['ledger_head', 'ledger_block', 'ledger_seal'].map((table) => read(table, `${OPERATOR} OR owner_id = ${OWN}`)).join('\n')}
`;
