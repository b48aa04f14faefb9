import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Needs } from '../http/route.decorator.js';
import { DriverBundleAnswer, DriverBundleQuery } from './bundle.requests.js';
import { DriverHistoryAnswer, DriverHistoryQuery } from './history.requests.js';
import { DriverNotesRequest, NoteResultsAnswer } from './notes.requests.js';

@ApiTags('driver log')
@Needs('driver')
@Controller('v1/driver')
export class DriverAppController {
  @Get('bundle')
  @ApiOperation({ summary: 'All that a driver’s phone needs for two days without a signal' })
  @ApiOkResponse({ type: DriverBundleAnswer })
  bundle(@Query() _: DriverBundleQuery): Promise<DriverBundleAnswer> {
    return Promise.reject(new Error('not built yet'));
  }

  @Post('notes')
  @HttpCode(200)
  @ApiOperation({ summary: 'Checks before a trip, faults, and what was acknowledged' })
  @ApiBody({ type: DriverNotesRequest })
  @ApiOkResponse({ type: NoteResultsAnswer })
  notes(@Body() _: DriverNotesRequest): Promise<NoteResultsAnswer> {
    return Promise.reject(new Error('not built yet'));
  }

  @Get('history')
  @ApiOperation({ summary: 'What whoever is signed in has driven in a month, and what managers corrected of it' })
  @ApiOkResponse({ type: DriverHistoryAnswer })
  history(@Query() _: DriverHistoryQuery): Promise<DriverHistoryAnswer> {
    return Promise.reject(new Error('not built yet'));
  }
}
