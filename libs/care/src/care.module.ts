import { Module } from '@nestjs/common';
import { deadlineProviders } from './application/deadlines/index.js';
import { differenceProviders } from './application/differences/index.js';
import { documentProviders } from './application/documents/index.js';
import { hoursProviders } from './application/hours/index.js';
import { noteKeyring, notesProviders } from './application/notes/index.js';
import { registerProviders } from './application/register/index.js';
import { reportProviders } from './application/reports/index.js';

const useCases = [...deadlineProviders, ...differenceProviders, ...documentProviders, ...hoursProviders, ...notesProviders, ...registerProviders, ...reportProviders];

/** Who came and what was worked, the monthly report of it, and the days by which something is due; stands on the unit of work of PlatformModule. */
@Module({ providers: [...useCases, noteKeyring], exports: useCases })
export class CareModule {}
