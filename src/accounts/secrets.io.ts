import { createHash, randomBytes, randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { Limiter } from '../database/limiter.js';
import { isEasilyGuessed, type Role } from './roles.js';

/** argon2id, the library's default, with OWASP's minimum cost: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of an unknown password, verified if a name does not exist, so that both refusals take the same time. */
const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$u1CrfmV+t2Z6kNcaXAHW5g$e8pWJZP0bG2cpdqkyBMjnKoIhI8lPLiHxGVj8jYwJ5Q';

/** Hashing runs on libuv's four threads, which files and compression need as well, so it uses at most two of them. */
export const hashing = new Limiter(2, 32);

/** Makes full-width digits, as typed with a Chinese keyboard, equal to ordinary ones. */
const plain = (password: string): string => password.normalize('NFKC');

export const samePassword = (one: string, other: string): boolean => plain(one) === plain(other);

export const hashPassword = (password: string): Promise<string> => hashing.take(() => hash(plain(password), cost));

/**
 * Call it within `hashing`, which limits the number of simultaneous checks.
 * @param passwordHash null: none; the answer is false, after the same time
 */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const isRight = await verify(passwordHash ?? nobodysHash, plain(password));
  return isRight && passwordHash !== null;
}

/** 256 random bits cannot be guessed, so a plain SHA-256 of the token is safe to store. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A digest for names and addresses that must not be readable in the database. @example hashKey('name', '王师傅') // 22 letters */
export const hashKey = (kind: string, value: string): string =>
  createHash('sha256')
    .update(JSON.stringify([kind, value]))
    .digest()
    .subarray(0, 16)
    .toString('base64url');

/** The characters of generated passwords, without those that look alike. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A secret that people can type, in groups of four characters with nearly 20 random bits each. @example newSecret(2) // 'k7fm-3hqz' */
export const newSecret = (groups: number): string =>
  Array.from({ length: groups }, () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)] ?? '').join('')).join('-');

/** @example newPassword() // 'k7fm-3hqz-w9ta-rc4p' */
const newPassword = (): string => newSecret(4);

/** @example newPin() // '482071' */
function newPin(): string {
  for (;;) {
    const pin = String(randomInt(1_000_000)).padStart(6, '0');
    if (!isEasilyGuessed(pin)) return pin;
  }
}

/** A password for a new account, and whether the program made it. */
export interface GivenPassword {
  readonly password: string;
  readonly isMadeUp: boolean;
}

/** @param given null: a password is generated; for a driver it is a PIN, because it is typed on a phone in the cab */
export const givenPassword = (role: Role, given: string | null): GivenPassword =>
  given === null ? { password: role === 'driver' ? newPin() : newPassword(), isMadeUp: true } : { password: given, isMadeUp: false };
