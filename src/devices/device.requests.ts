import { ApiProperty } from '@nestjs/swagger';
import { IsCount, IsInstantText, IsSentence, IsUuid, IsWhole, LanguageQuery } from '../http/fields.decorator.js';
import { longestDeviceName, longestVersion, maxUnsent } from './device-report.js';

/** A phone's report about itself. */
class DeviceStateRequest {
  @IsSentence(longestDeviceName, 'as the person who holds it knows it', { required: true, example: '华为 Mate 60' })
  name!: string;

  @IsSentence(longestVersion, 'of the app that runs on it', { required: true, example: '3f2a91c0' })
  appVersion!: string;

  @IsCount(0, maxUnsent, 'rows that wait on this phone, those of this request among them', true)
  unsentCount!: number;

  @IsInstantText('when the oldest of them was made, by the phone’s clock', { nullable: true })
  oldestUnsentAt?: string | null;
}

/** The phone that sends a request, as in the managers' list. */
export class DriverDeviceRequest extends DeviceStateRequest {
  @IsUuid('made by the app when it is first opened on this phone', { required: true })
  deviceId!: string;
}

/** A phone's report without other data. */
export class PutDeviceRequest extends DeviceStateRequest {
  @IsUuid('as in the address; may be left out')
  deviceId?: string;
}

export class DeviceParams {
  @IsUuid('made by the app when it is first opened on this phone', { required: true })
  deviceId!: string;
}

export const standardDevices = 500;
const maxDevices = 5_000;

export class DevicesQuery extends LanguageQuery {
  @IsWhole(1, maxDevices, standardDevices, 'how many, those heard of last')
  limit?: number;
}

class DeviceUserAnswer {
  @ApiProperty({ format: 'uuid' }) accountId!: string;
  @ApiProperty({ example: '王师傅' }) name!: string;
  @ApiProperty({ format: 'date-time', description: 'when this account was first seen on it' }) firstSeenAt!: string;
}

const moment = { type: String, format: 'date-time', nullable: true } as const;

export class DeviceAnswer {
  @ApiProperty({ format: 'uuid' }) deviceId!: string;
  @ApiProperty({ example: '华为 Mate 60' }) name!: string;
  @ApiProperty({ example: '3f2a91c0' }) appVersion!: string;
  @ApiProperty({ type: 'integer', description: 'rows that waited on it when it was last heard of' }) unsentCount!: number;
  @ApiProperty({ ...moment, description: 'when the oldest of them was made, by the phone’s clock; null: none waited' })
  oldestUnsentAt!: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'from then to now' }) oldestUnsentAgeSeconds!: number | null;
  @ApiProperty({ format: 'date-time' }) firstSeenAt!: string;
  @ApiProperty({ format: 'date-time', description: 'when it was last heard of, to the minute' }) seenAt!: string;
  @ApiProperty({ format: 'uuid', description: 'who was signed in when it was' }) lastAccountId!: string;
  @ApiProperty({ type: 'integer', description: 'sessions that are open on it, as far as it is known from where they are used' })
  sessionCount!: number;
  @ApiProperty({ type: [DeviceUserAnswer], description: 'everybody who has used it, the first one first' }) accounts!: DeviceUserAnswer[];
}

export class DevicesAnswer {
  @ApiProperty({ type: [DeviceAnswer], description: 'the phone that was heard of last is the first' }) devices!: DeviceAnswer[];
}

class SignedOutAnswer {
  @ApiProperty({ format: 'uuid' }) accountId!: string;
  @ApiProperty({ example: '王师傅' }) name!: string;
}

export class EndedSessionsAnswer {
  @ApiProperty({ format: 'uuid' }) deviceId!: string;
  @ApiProperty({ type: [SignedOutAnswer], description: 'who was signed in on it; nobody: it was over before' })
  signedOut!: SignedOutAnswer[];
  @ApiProperty({
    type: 'integer',
    description:
      'sessions of accounts that have used this phone, of which it is not known where they are used: they go on. ' +
      'If the phone is lost, set another password for these accounts',
  })
  unknownSessionCount!: number;
}
