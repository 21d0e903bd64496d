import { codeList } from '#platform/graphql';
import type { CloseReason, ConcernKind, ConcernState } from '../../domain/concerns/concern-states.js';

export const ConcernKindCodes = codeList<ConcernKind>('ConcernKind', 'What is raised about a seat.', {
  COMPLAINT: 'A complaint (Beschwerde).',
  MONITORING: 'An observation of monitoring (Monitoring).',
});

export const ConcernStateCodes = codeList<ConcernState>('ConcernState', 'How far a concern has come.', {
  OPEN: 'It lies with the responsible provider.',
  PASSED_ON: 'The responsible provider has told the host, in words of its own.',
  ANSWERED: 'The responsible provider has answered.',
  CLOSED: 'Nothing more is done about it.',
});

export const CloseReasonCodes = codeList<CloseReason>('ConcernCloseReason', 'Why a concern was closed.', {
  SETTLED: 'It is settled.',
  UNFOUNDED: 'There was nothing to it.',
  DUPLICATE: 'It was raised before.',
  OTHER: 'Another reason.',
});
