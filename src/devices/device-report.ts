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
  /** Rows that wait on the phone. */
  readonly unsentCount: number;
  /** When the oldest of them was made, by the phone's clock; null: none, or not reported. */
  readonly oldestUnsentAt: EpochSeconds | null;
}

/**
 * Reads the report that comes with events, notes and sign-ins. A faulty report never causes their refusal.
 * @returns null: it cannot be read
 */
export function readDevice(raw: unknown): DeviceReport | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { deviceId, name, appVersion, unsentCount, oldestUnsentAt = null } = raw as Record<string, unknown>;
  const [shortName, version] = [shortened(name, longestDeviceName), shortened(appVersion, longestVersion)];
  if (!isUuid(deviceId) || shortName === null || version === null || !isWhole(unsentCount, 0, maxUnsent)) return null;
  const oldest = typeof oldestUnsentAt === 'string' ? parseInstant(oldestUnsentAt) : null;
  return { deviceId: readUuid(deviceId), name: shortName, appVersion: version, unsentCount, oldestUnsentAt: oldest };
}

/** Shortens a text, because a browser's description of a phone may be very long. @returns null: it is not a text */
function shortened(value: unknown, most: number): string | null {
  const line = typeof value === 'string' ? readOneLine(value) : null;
  const text = line === null ? null : Array.from(line).slice(0, most).join('').slice(0, most).toWellFormed().trim();
  return isSentence(text, most) ? text : null;
}

/** The report without the unsent rows that the server has stored since. @param taken how many it has stored */
export const without = (device: DeviceReport, taken: number): DeviceReport => {
  const unsentCount = Math.max(0, device.unsentCount - taken);
  return { ...device, unsentCount, oldestUnsentAt: unsentCount === 0 ? null : device.oldestUnsentAt };
};

/** A phone's report with its sender, as last written to the database. */
export interface NotedDevice {
  readonly device: DeviceReport;
  readonly accountId: string;
  /** The hash of the sending session's token; null: none. */
  readonly tokenHash: string | null;
  readonly at: EpochSeconds;
}

/** Seconds after which an unchanged report is written again. */
const notedAnewAfter = 60;

/** Whether a report has to be written. A phone at a busy stop sends the same one every few seconds, which is written once a minute. */
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
