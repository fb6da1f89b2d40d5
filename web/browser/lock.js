// Answers locked with a passphrase (Web Crypto): the key is PBKDF2 of SHA-256, the lock AES-GCM with 256 bits. What is
// locked is base64 of
//
//   version 1 (1 byte) · rounds (4, big-endian) · salt (16) · nonce (12) · ciphertext with its tag
//
// and what comes before the ciphertext is authenticated with it. The same passphrase is the same however it is composed
// (NFC), and whatever white space surrounds it. How many rounds: OWASP, "Password Storage Cheat Sheet", 2023.
'use strict';

host.lock = {
  VERSION: 1, ROUNDS: 600_000, MOST_ROUNDS: 10_000_000, SALT: 16, NONCE: 12,

  can: () => !!globalThis.crypto?.subtle,

  async key(passphrase, salt, iterations) {
    const words = encoder.encode(passphrase.normalize('NFC').trim());
    const material = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
    return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, material,
      { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  },

  // Salt, nonce and what else is in the head.
  parts(head) {
    const rounds = new DataView(head.buffer, head.byteOffset).getUint32(1);
    return { rounds, salt: head.subarray(5, 5 + this.SALT), iv: head.subarray(5 + this.SALT) };
  },

  async close(text, passphrase) {
    const head = crypto.getRandomValues(new Uint8Array(5 + this.SALT + this.NONCE));
    head[0] = this.VERSION;
    new DataView(head.buffer).setUint32(1, this.ROUNDS);
    const { rounds, salt, iv } = this.parts(head), key = await this.key(passphrase, salt, rounds);
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: head }, key, text);
    return btoa(signsOf(head) + signsOf(new Uint8Array(sealed)));
  },

  // A string, or the LockAnswer that says why there is none.
  async open(locked, passphrase) {
    let bytes;
    try { bytes = Uint8Array.from(atob(locked), sign => sign.charCodeAt(0)); } catch { return LockAnswer.damaged; }
    const size = 5 + this.SALT + this.NONCE;
    if (bytes.length <= size || bytes[0] !== this.VERSION) return LockAnswer.damaged;
    const head = bytes.slice(0, size), { rounds, salt, iv } = this.parts(head);
    if (rounds === 0 || rounds > this.MOST_ROUNDS) return LockAnswer.damaged;
    const key = await this.key(passphrase, salt, rounds);
    try {
      return decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: head }, key, bytes.subarray(size)));
    } catch { return LockAnswer.wrong; }  // it cannot be told from damage
  },

  // Both answer with an event.
  lock(text, passphrase) {
    this.answer(this.close(text.slice(), decode(passphrase)), LockAnswer.locked);
  },
  unlock(locked, passphrase) {
    this.answer(this.open(decode(locked), decode(passphrase)), LockAnswer.unlocked);
  },
  async answer(promise, done) {
    let result = LockAnswer.failed;
    try { result = await promise; } catch (error) { console.error(error); }
    if (typeof result === 'string') send('_hs_lock', [done], result);
    else send('_hs_lock', [result], '');
    host.requestFrame();
  },
};

function signsOf(bytes) {
  let signs = '';
  for (const byte of bytes) signs += String.fromCharCode(byte);
  return signs;
}
