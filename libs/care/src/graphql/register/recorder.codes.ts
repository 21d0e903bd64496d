import { codeList } from '#platform/graphql';
import type { Recorder } from '../../domain/register/recorder.js';

export const RecorderCodes = codeList<Recorder>('Recorder', 'Whose record it is.', {
  PROVIDER: "The host's.",
  AGENCY: "The agency's own, beside the host's (TS-16).",
});
