import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MoreThanOrEqual } from 'typeorm';
import { accountsRefusals } from '../accounts/accounts.refusals.js';
import { AccountsService } from '../accounts/accounts.service.js';
import type { SignedInAccount } from '../accounts/signed-in.decorator.js';
import { ManagersChanges, unlessSame } from '../accounts/managers-changes.service.js';
import { AgencyCache } from '../agencies/agency-cache.js';
import { Clock } from '../clock.js';
import { Changes } from '../database/changes.service.js';
import { Database } from '../database/database.service.js';
import { Refusal } from '../errors.js';
import type { Network } from '../network/network.service.js';
import { formatInstant, hours, instant, plus, type EpochSeconds } from '../scheduling/service-time.js';
import type { BundleMessageAnswer } from './bundle.requests.js';
import { driverAppRefusals, messagesRefusals } from './driver-app.refusals.js';
import { DriverMessage } from './driver-message.entity.js';
import { DriverNotes } from './driver-notes.service.js';
import type { ManagersMessageAnswer, NewMessageRequest } from './messages.requests.js';

/** For how long a phone shows a message. */
const shownFor = hours(7 * 24);

/** A message with the names of its sender, its recipient and those who have seen it. */
interface MessageWithNames {
  readonly message: DriverMessage;
  /** null: to all drivers. */
  readonly to: string | null;
  readonly by: string;
  /** By account id: when that account first acknowledged it. */
  readonly seen: ReadonlyMap<string, { readonly name: string; readonly at: EpochSeconds }>;
}

/** What the audit log stores of a message. */
const audited = ({ text, toAccountId, withdrawnAt }: DriverMessage): object => ({ text, toAccountId, withdrawn: withdrawnAt !== null });

/** Sends, lists and withdraws managers' messages to drivers, with who acknowledged them. */
@Injectable()
export class DriverMessages {
  private readonly shown = new AgencyCache((agencyId) => this.load(agencyId));

  constructor(
    private readonly database: Database,
    private readonly notes: DriverNotes,
    private readonly accounts: AccountsService,
    private readonly managers: ManagersChanges,
    private readonly clock: Clock,
    changes: Changes,
  ) {
    changes.on('forget', ['drivers', 'public'], ({ agencyId }) => this.shown.forget(agencyId));
  }

  /** The messages that the phone of an account shows, the newest first. */
  async listFor({ agency: { agencyId, agencyTimezone: zone } }: Network, accountId: string): Promise<BundleMessageAnswer[]> {
    const since = this.shownSince();
    const isShown = ({ message: { sentAt, toAccountId, withdrawnAt } }: MessageWithNames): boolean =>
      sentAt >= since && withdrawnAt === null && (toAccountId === null || toAccountId === accountId);
    return (await this.shown.get(agencyId)).filter(isShown).map(({ message: { messageId, text, sentAt }, by, seen }) => {
      const at = seen.get(accountId)?.at ?? null;
      return { messageId, text, by, sentAt: formatInstant(sentAt, zone), acknowledgedAt: at === null ? null : formatInstant(at, zone) };
    });
  }

  /** The newest messages, withdrawn or not. */
  async list({ agency: { agencyId, agencyTimezone: zone } }: Network, limit: number): Promise<ManagersMessageAnswer[]> {
    const { manager } = this.database.source;
    const messages = await manager.find(DriverMessage, {
      where: { agencyId },
      order: { agencyId: 'DESC', sentAt: 'DESC' },
      take: limit,
    });
    return (await this.withNames(agencyId, messages)).map((message) => managersAnswer(message, zone));
  }

  /** A message that is sent again under its id is stored once. @throws Refusal `account-not-found` and `message-conflict` */
  async send({ agency }: Network, manager: SignedInAccount, request: NewMessageRequest): Promise<ManagersMessageAnswer> {
    const { agencyId, agencyTimezone } = agency;
    const { text } = request;
    const [messageId, toAccountId] = [request.messageId ?? randomUUID(), request.accountId ?? null];
    if (toAccountId !== null && !(await this.accounts.list(agencyId)).some(({ accountId }) => accountId === toAccountId))
      throw new Refusal(accountsRefusals['account-not-found'], { accountId: toAccountId });
    const sentAt = instant(this.clock.now());
    const message: DriverMessage = {
      ...{ agencyId, messageId, text, toAccountId, byAccountId: manager.accountId, sentAt, withdrawnAt: null },
    };
    const sent = await this.managers.change(manager, 'drivers', async ({ manager: rows }) => {
      const existing = await rows.findOneBy(DriverMessage, { agencyId, messageId });
      if (existing !== null && (existing.text !== text || existing.toAccountId !== toAccountId))
        throw new Refusal(messagesRefusals['message-conflict'], { messageId });
      if (existing !== null) return { result: existing, change: null };
      await rows.insert(DriverMessage, message);
      const change = { action: 'message-sent', subject: subjectOf(message), before: null, after: audited(message) };
      return { result: message, change };
    });
    return this.answer(sent, agencyTimezone);
  }

  /** Phones no longer show it. @throws Refusal `message-not-found` */
  async withdraw({ agency }: Network, manager: SignedInAccount, messageId: string): Promise<ManagersMessageAnswer> {
    const { agencyId, agencyTimezone } = agency;
    const withdrawn = await this.managers.change(manager, 'drivers', async ({ manager: rows }) => {
      const existing = await rows.findOneBy(DriverMessage, { agencyId, messageId });
      if (existing === null) throw new Refusal(driverAppRefusals['message-not-found'], { messageId });
      const message = { ...existing, withdrawnAt: existing.withdrawnAt ?? instant(this.clock.now()) };
      const change = { action: 'message-withdrawn', subject: subjectOf(message), before: audited(existing), after: audited(message) };
      return unlessSame(message, change, () => rows.save(DriverMessage, message));
    });
    return this.answer(withdrawn, agencyTimezone);
  }

  private async answer(message: DriverMessage, zone: string): Promise<ManagersMessageAnswer> {
    const [answered] = await this.withNames(message.agencyId, [message]);
    if (answered === undefined) throw new Error('a message is told as one');
    return managersAnswer(answered, zone);
  }

  private shownSince(): EpochSeconds {
    return plus(instant(this.clock.now()), (0 - shownFor) as typeof shownFor);
  }

  private async load(agencyId: string): Promise<MessageWithNames[]> {
    const where = { agencyId, sentAt: MoreThanOrEqual(this.shownSince()) };
    const messages = await this.database.source.manager.findBy(DriverMessage, where);
    return this.withNames(
      agencyId,
      messages.sort((a, b) => b.sentAt - a.sentAt || (a.messageId < b.messageId ? -1 : 1)),
    );
  }

  private async withNames(agencyId: string, messages: readonly DriverMessage[]): Promise<MessageWithNames[]> {
    if (messages.length === 0) return [];
    const names = await this.accounts.namesOf(agencyId);
    const nameOf = (accountId: string): string => names.get(accountId) ?? accountId;
    const seen = await this.notes.listAcknowledgements(
      agencyId,
      messages.map(({ messageId }) => messageId),
    );
    return messages.map((message) => ({
      message,
      to: message.toAccountId === null ? null : nameOf(message.toAccountId),
      by: nameOf(message.byAccountId),
      seen: new Map(
        seen
          .filter(({ messageId }) => messageId === message.messageId)
          .map(({ accountId, at }) => [accountId, { name: nameOf(accountId), at }]),
      ),
    }));
  }
}

const subjectOf = ({ messageId }: DriverMessage): string => `driver/messages/${messageId}`;

const managersAnswer = ({ message, to, by, seen }: MessageWithNames, zone: string): ManagersMessageAnswer => ({
  ...{ messageId: message.messageId, text: message.text, accountId: message.toAccountId, to, by },
  sentAt: formatInstant(message.sentAt, zone),
  withdrawnAt: message.withdrawnAt === null ? null : formatInstant(message.withdrawnAt, zone),
  acknowledgements: [...seen].map(([accountId, { name, at }]) => ({ accountId, name, acknowledgedAt: formatInstant(at, zone) })),
});
