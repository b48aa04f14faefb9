import { isSentence, isUuid, isWhole, readOneLine, readUuid } from '../fields.js';
import { parseInstant, type EpochSeconds } from '../scheduling/service-time.js';

export const longestDeviceName = 60;
export const longestVersion = 40;
export const mostUnsent = 1_000_000;

/** What a phone says of itself, once it can be read. */
export interface SaidDevice {
  readonly deviceId: string;
  readonly name: string;
  readonly appVersion: string;
  readonly unsentCount: number;
  readonly oldestUnsentAt: EpochSeconds | null;
}

/**
 * What goes along with events, notes and signing in. None of these is refused because of it.
 * @returns null where it cannot be read
 */
export function readDevice(raw: unknown): SaidDevice | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { deviceId, name, appVersion, unsentCount, oldestUnsentAt = null } = raw as Record<string, unknown>;
  const [called, version] = [shortened(name, longestDeviceName), shortened(appVersion, longestVersion)];
  if (!isUuid(deviceId) || called === null || version === null || !isWhole(unsentCount, 0, mostUnsent)) return null;
  const oldest = typeof oldestUnsentAt === 'string' ? parseInstant(oldestUnsentAt) : null;
  return { deviceId: readUuid(deviceId), name: called, appVersion: version, unsentCount, oldestUnsentAt: oldest };
}

/** What a browser calls a phone may be longer than anybody reads. */
function shortened(value: unknown, most: number): string | null {
  const line = typeof value === 'string' ? readOneLine(value) : null;
  const text = line === null ? null : Array.from(line).slice(0, most).join('').slice(0, most).toWellFormed().trim();
  return isSentence(text, most) ? text : null;
}

/** What waits once the server has these rows; they were counted among those that wait. */
export const without = (device: SaidDevice, taken: number): SaidDevice => {
  const unsentCount = Math.max(0, device.unsentCount - taken);
  return { ...device, unsentCount, oldestUnsentAt: unsentCount === 0 ? null : device.oldestUnsentAt };
};

/** A phone as it was last written down. */
export interface NotedDevice {
  readonly device: SaidDevice;
  readonly accountId: string;
  /** Of the session that sent; null: of none. */
  readonly tokenHash: string | null;
  readonly at: EpochSeconds;
}

const notedAnewAfter = 60;

/** Whether it is worth a write: a phone on a busy stop sends every few seconds, and says the same. */
export function isToBeWritten(known: NotedDevice | undefined, { device, accountId, tokenHash, at }: NotedDevice): boolean {
  if (known === undefined || known.accountId !== accountId || known.tokenHash !== tokenHash) return true;
  if (Math.abs(at - known.at) >= notedAnewAfter) return true;
  const { name, appVersion, unsentCount, oldestUnsentAt } = known.device;
  return (
    name !== device.name ||
    appVersion !== device.appVersion ||
    unsentCount !== device.unsentCount ||
    oldestUnsentAt !== device.oldestUnsentAt
  );
}
