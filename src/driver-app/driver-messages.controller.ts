import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { accountsRefusals } from '../accounts/accounts.refusals.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { Needs, Refuses } from '../http/route.decorator.js';
import { NetworkService } from '../network/network.service.js';
import { driverAppRefusals, messagesRefusals } from './driver-app.refusals.js';
import { DriverMessages } from './driver-messages.service.js';
import {
  ManagersMessageAnswer,
  MessageParams,
  MessagesAnswer,
  MessagesQuery,
  NewMessageRequest,
  standardMessages,
} from './messages.requests.js';

/** For managers: messages to drivers, and who has seen them. */
@ApiTags('operations')
@Needs('manager')
@Controller('v1/driver/messages')
export class DriverMessagesController {
  constructor(
    private readonly messages: DriverMessages,
    private readonly networks: NetworkService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Messages to drivers, and who acknowledged each of them when' })
  @ApiOkResponse({ type: MessagesAnswer })
  async list(@SignedIn() { agencyId }: SignedInAccount, @Query() { limit }: MessagesQuery): Promise<MessagesAnswer> {
    const network = await this.networks.getNetwork(agencyId);
    return { messages: await this.messages.list(network, limit ?? standardMessages) };
  }

  @Post()
  @ApiOperation({ summary: 'Send a message to one driver or all drivers: their phones show it within a minute, for 7 days' })
  @ApiCreatedResponse({ type: ManagersMessageAnswer })
  @Refuses(accountsRefusals['account-not-found'], messagesRefusals['message-conflict'])
  async send(@SignedIn() manager: SignedInAccount, @Body() request: NewMessageRequest): Promise<ManagersMessageAnswer> {
    const network = await this.networks.getNetwork(manager.agencyId);
    return this.messages.send(network, manager, request);
  }

  @Post(':messageId/withdraw')
  @HttpCode(200)
  @ApiOperation({ summary: 'Withdraw a message: phones no longer show it' })
  @ApiOkResponse({ type: ManagersMessageAnswer })
  @Refuses(driverAppRefusals['message-not-found'])
  async withdraw(@SignedIn() manager: SignedInAccount, @Param() { messageId }: MessageParams): Promise<ManagersMessageAnswer> {
    const network = await this.networks.getNetwork(manager.agencyId);
    return this.messages.withdraw(network, manager, messageId);
  }
}
