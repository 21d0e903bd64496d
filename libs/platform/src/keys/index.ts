export { FileKeyring } from './file-keyring.js';
export { KeyringError } from './keyring.error.js';
export { KEYRING, type Keyring, type OwnedKey } from './keyring.js';
export { seal, unseal } from './seal.js';
