export { PRICE_ROLES } from '../domain/price-roles.js';
