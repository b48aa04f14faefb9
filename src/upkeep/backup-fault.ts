import { fill, type Language, type Params } from '../language.js';
import { backupFaults, type BackupFaultCode } from './backup-faults.texts.js';

/** Why a backup was not made or not restored. */
export class BackupFault extends Error {
  override readonly name = 'BackupFault';

  constructor(
    readonly code: BackupFaultCode,
    readonly params: Params,
  ) {
    super(fill(backupFaults[code].en, params));
  }

  sentence(language: Language): string {
    return fill(backupFaults[this.code][language], this.params);
  }
}
