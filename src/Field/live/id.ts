/** A random UUID, also on a page served over plain HTTP in a local network, where crypto.randomUUID is missing. */
export const newId = () => crypto.randomUUID?.() ?? '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, digit =>
  (Number(digit) ^ (crypto.getRandomValues(new Uint8Array(1))[0]! & (15 >> (Number(digit) / 4)))).toString(16));
