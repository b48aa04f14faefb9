import { v5 } from 'uuid';

/**
 * A name-based UUID, version 5 (RFC 9562, section 5.5): the same name in the same namespace always has the same id. The library gets bytes,
 * because it refuses namespaces without a valid UUID version, which clients may send, and names with a lone surrogate.
 * @example uuidOfName('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com') // '2ed6657d-e927-568b-95e1-2665a8aea6a2'
 */
export const uuidOfName = (namespace: string, name: string): string =>
  v5(Buffer.from(name, 'utf8'), Buffer.from(namespace.replaceAll('-', ''), 'hex'));
