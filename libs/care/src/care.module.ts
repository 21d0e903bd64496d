import { Module } from '@nestjs/common';
import { registerProviders } from './application/register/index.js';

const useCases = [...registerProviders];

/** Who came and what was worked, the monthly report of it, and the days by which something is due; stands on the unit of work of PlatformModule. */
@Module({ providers: useCases, exports: useCases })
export class CareModule {}
