export { DeclineOfferUseCase, type DeclineOfferInput, type WithdrawDeclineInput } from './decline-offer.use-case.js';
export { FindDeclinesQuery } from './find-declines.query.js';
export { forgetShownOffers } from './forget-shown-offers.js';
export { NeutralityReportQuery, type NeutralityAsk } from './neutrality-report.query.js';
export { noteShown, NoteShownUseCase, recordChoice, type ShownPage } from './note-shown.use-case.js';
