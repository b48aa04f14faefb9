import { Injectable } from '@nestjs/common';
import { DriverLogService } from '../driver-log/driver-log.service.js';
import { NetworkService } from '../network/network.service.js';
import { DriverNotes } from './driver-notes.service.js';
import { resultAnswer } from './note-results.js';

/** Records the notes that a phone could not send and a manager pasted together with its events. */
@Injectable()
export class PastedNotes {
  constructor(log: DriverLogService, notes: DriverNotes, networks: NetworkService) {
    log.notesArePastedTo(async (manager, pasted, language) => {
      const network = await networks.getNetwork(manager.agencyId);
      // No phone sends these, so there is no clock to compare, and no device that would confirm who their author is.
      const results = await notes.record(network, manager, { notes: pasted, sentAt: null, device: null }, true);
      return results.map((result) => resultAnswer(result, language));
    });
  }
}
