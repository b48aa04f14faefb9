import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { JobsModule } from '../jobs/jobs.module.js';
import { AccountChanges } from './account-changes.service.js';
import { AccountsController } from './accounts.controller.js';
import { AccountsGuard } from './accounts.guard.js';
import { AccountsService } from './accounts.service.js';
import { AuditLog } from './audit-log.service.js';
import { Guesses } from './guesses.service.js';
import { ManagersChanges } from './managers-changes.service.js';
import { OpenSessions } from './open-sessions.service.js';
import { OwnPasswordController } from './own-password.controller.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsService } from './sessions.service.js';

/** Global: the guard runs before all routes, and every feature records managers' changes in the audit log. */
@Global()
@Module({
  imports: [JobsModule],
  controllers: [SessionsController, OwnPasswordController, AccountsController],
  providers: [
    AccountChanges,
    AccountsService,
    Guesses,
    OpenSessions,
    SessionsService,
    AuditLog,
    ManagersChanges,
    { provide: APP_GUARD, useClass: AccountsGuard },
  ],
  exports: [AccountsService, SessionsService, AuditLog, ManagersChanges],
})
export class AccountsModule {}
