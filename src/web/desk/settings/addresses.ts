/** The address at which the desk was opened, and the configured one. */
interface DeskOrigin {
  /** The origin in the manager's browser, `https://…`. */
  readonly openedAt: string;
  /** Configured; null: not set. */
  readonly publicUrl: string | null;
  readonly prefix: string;
}

/** Addresses to hand out to residents, drivers and managers. */
export interface Addresses {
  /** The address is this computer's own, so no other device can open it. */
  readonly isLocalOnly: boolean;
  readonly residents: string;
  readonly driver: string;
  readonly desk: string;
  /** Pictures of this server: QR codes and posters. */
  readonly driverCode: string;
  readonly codeOf: (stopId: string) => string;
  readonly posterOf: (stopId: string) => string;
  readonly pageOf: (stopId: string) => string;
  readonly boardOf: (stopId: string) => string;
}

const thisComputer = /^https?:\/\/(localhost|127\.[\d.]+|\[::1\]|0\.0\.0\.0)(:\d+)?$/;

/** @example addressesOf({ openedAt: 'http://10.0.0.5:3000', publicUrl: null, prefix: '' }).driver // 'http://10.0.0.5:3000/driver' */
export function addressesOf({ openedAt, publicUrl, prefix }: DeskOrigin): Addresses {
  const root = `${publicUrl ?? openedAt}${prefix}`;
  const at = (stopId: string): string => encodeURIComponent(stopId);
  return {
    isLocalOnly: publicUrl === null && thisComputer.test(openedAt),
    ...{ residents: `${root}/`, driver: `${root}/driver`, desk: `${root}/manager`, driverCode: `${prefix}/driver/code.svg` },
    codeOf: (stopId) => `${prefix}/stops/${at(stopId)}/code.svg`,
    posterOf: (stopId) => `${prefix}/stops/${at(stopId)}/poster`,
    pageOf: (stopId) => `${root}/stops/${at(stopId)}`,
    boardOf: (stopId) => `${root}/board/${at(stopId)}`,
  };
}
