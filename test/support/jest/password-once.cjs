'use strict';

const crypto = require('node:crypto');
const { syncBuiltinESMExports } = require('node:module');

/** PASSWORD of test/support/api.ts; another one is reckoned each time, as where it is looked at how long that takes. */
const PASSWORD = 'a password of the tests only';

const known = new Map();
const { scrypt } = crypto;

/**
 * The hash of a password costs a tenth of a second on purpose. All people of the specs have one password with one hash (api.ts): it is
 * reckoned once per worker instead of at each of a thousand sign-ins. What comes out is the same.
 */
crypto.scrypt = (password, salt, length, options, done) => {
  if (password !== PASSWORD) return scrypt(password, salt, length, options, done);
  const input = JSON.stringify([String(salt), length, options]);
  const key = known.get(input);
  if (key !== undefined) return void setImmediate(done, null, Buffer.from(key));
  return scrypt(password, salt, length, options, (error, fresh) => {
    if (!error) known.set(input, Buffer.from(fresh));
    done(error, fresh);
  });
};
syncBuiltinESMExports();
