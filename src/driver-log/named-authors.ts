/** Whether any of these events says that it is somebody else's word than the sender's. @param raw as they were sent */
export const namesOthers = (raw: readonly unknown[], accountId: string): boolean =>
  raw.some((each) => {
    const { recordedBy = null } = (typeof each === 'object' && each !== null ? each : {}) as { recordedBy?: unknown };
    return typeof recordedBy === 'string' && recordedBy.toLowerCase() !== accountId;
  });
