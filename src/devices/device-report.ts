import { isSentence, isUuid, isWhole, readOneLine, readUuid } from '../fields.js';
import { parseInstant, type EpochSeconds } from '../scheduling/service-time.js';

export const longestDeviceName = 60;
export const longestVersion = 40;
export const maxUnsent = 1_000_000;

/** A phone's report about itself. */
export interface DeviceReport {
  readonly deviceId: string;
  readonly name: string;
  readonly appVersion: string;
  readonly unsentCount: number;
  readonly oldestUnsentAt: EpochSeconds | null;
}

/**
 * Reads the report that comes with events, notes and sign-ins. None of these is refused because of it.
 * @returns null where it cannot be read
 */
export function readDevice(raw: unknown): DeviceReport | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { deviceId, name, appVersion, unsentCount, oldestUnsentAt = null } = raw as Record<string, unknown>;
  const [called, version] = [shortened(name, longestDeviceName), shortened(appVersion, longestVersion)];
  if (!isUuid(deviceId) || called === null || version === null || !isWhole(unsentCount, 0, maxUnsent)) return null;
  const oldest = typeof oldestUnsentAt === 'string' ? parseInstant(oldestUnsentAt) : null;
  return { deviceId: readUuid(deviceId), name: called, appVersion: version, unsentCount, oldestUnsentAt: oldest };
}

/** A browser's description of a phone may be longer than anybody reads. */
function shortened(value: unknown, most: number): string | null {
  const line = typeof value === 'string' ? readOneLine(value) : null;
  const text = line === null ? null : Array.from(line).slice(0, most).join('').slice(0, most).toWellFormed().trim();
  return isSentence(text, most) ? text : null;
}

/** The report with the unsent rows reduced by those that the server now has. */
export const without = (device: DeviceReport, taken: number): DeviceReport => {
  const unsentCount = Math.max(0, device.unsentCount - taken);
  return { ...device, unsentCount, oldestUnsentAt: unsentCount === 0 ? null : device.oldestUnsentAt };
};

/** A phone as it was last written. */
export interface NotedDevice {
  readonly device: DeviceReport;
  readonly accountId: string;
  /** The token of the sending session; null: none. */
  readonly tokenHash: string | null;
  readonly at: EpochSeconds;
}

const notedAnewAfter = 60;

/** Whether a report is worth a write: a phone at a busy stop sends the same every few seconds. */
export function isToBeWritten(noted: NotedDevice | undefined, { device, accountId, tokenHash, at }: NotedDevice): boolean {
  if (noted === undefined || noted.accountId !== accountId || noted.tokenHash !== tokenHash) return true;
  if (Math.abs(at - noted.at) >= notedAnewAfter) return true;
  const { name, appVersion, unsentCount, oldestUnsentAt } = noted.device;
  return (
    name !== device.name ||
    appVersion !== device.appVersion ||
    unsentCount !== device.unsentCount ||
    oldestUnsentAt !== device.oldestUnsentAt
  );
}
