import { OpenItemResolver } from './open-item.resolver.js';
import { PaymentCommandsResolver } from './payment-commands.resolver.js';
import { PaymentQueriesResolver } from './payment-queries.resolver.js';
import { PaymentResolver } from './payment.resolver.js';
import { SetOffResolver } from './set-off.resolver.js';

export const paymentResolvers = [OpenItemResolver, PaymentCommandsResolver, PaymentQueriesResolver, PaymentResolver, SetOffResolver];
