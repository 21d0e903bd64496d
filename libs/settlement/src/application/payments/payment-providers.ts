import { AnswerSetOffUseCase } from './answer-set-off.use-case.js';
import { AssignBankEntryUseCase } from './assign-bank-entry.use-case.js';
import { FindBankEntriesQuery } from './find-bank-entries.query.js';
import { FindPaymentsQuery } from './find-payments.query.js';
import { ImportBankStatementUseCase } from './import-bank-statement.use-case.js';
import { ProposeSetOffUseCase } from './propose-set-off.use-case.js';
import { RecordPaymentUseCase } from './record-payment.use-case.js';
import { ReverseBookingUseCase } from './reverse-booking.use-case.js';
import { SetPaymentRulesUseCase } from './set-payment-rules.use-case.js';

/** What the module of this context provides for payments. */
export const paymentProviders = [
  AnswerSetOffUseCase, AssignBankEntryUseCase, FindBankEntriesQuery, FindPaymentsQuery, ImportBankStatementUseCase, ProposeSetOffUseCase, RecordPaymentUseCase,
  ReverseBookingUseCase, SetPaymentRulesUseCase,
];
