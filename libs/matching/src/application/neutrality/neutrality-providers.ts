import { DeclineOfferUseCase } from './decline-offer.use-case.js';
import { FindDeclinesQuery } from './find-declines.query.js';
import { NeutralityReportQuery } from './neutrality-report.query.js';
import { NoteShownUseCase } from './note-shown.use-case.js';

export const neutralityProviders = [DeclineOfferUseCase, FindDeclinesQuery, NeutralityReportQuery, NoteShownUseCase];
