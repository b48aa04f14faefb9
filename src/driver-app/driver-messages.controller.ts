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
  @ApiOperation({ summary: 'What drivers were told, and who has seen it when' })
  @ApiOkResponse({ type: MessagesAnswer })
  async list(@SignedIn() { agencyId }: SignedInAccount, @Query() { limit }: MessagesQuery): Promise<MessagesAnswer> {
    const network = await this.networks.getNetwork(agencyId);
    return { messages: await this.messages.list(network, limit ?? standardMessages) };
  }

  @Post()
  @ApiOperation({ summary: 'Tell a driver something, or all of them: it is on their phones within a minute, for 7 days' })
  @ApiCreatedResponse({ type: ManagersMessageAnswer })
  @Refuses(accountsRefusals['account-not-found'], messagesRefusals['message-conflict'])
  async send(@SignedIn() manager: SignedInAccount, @Body() request: NewMessageRequest): Promise<ManagersMessageAnswer> {
    const network = await this.networks.getNetwork(manager.agencyId);
    return this.messages.send(network, manager, request);
  }

  @Post(':messageId/withdraw')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take a message off the phones' })
  @ApiOkResponse({ type: ManagersMessageAnswer })
  @Refuses(driverAppRefusals['message-not-found'])
  async withdraw(@SignedIn() manager: SignedInAccount, @Param() { messageId }: MessageParams): Promise<ManagersMessageAnswer> {
    const network = await this.networks.getNetwork(manager.agencyId);
    return this.messages.withdraw(network, manager, messageId);
  }
}
