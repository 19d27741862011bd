/**
 * A new id for something that must happen once: 32 hexadecimal digits. Not `crypto.randomUUID`, which is missing when the
 * service is opened by an address without https.
 */
export function newRequestId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
