import { ApiProperty } from '@nestjs/swagger';

/** The phone that sends, as managers see it in their list. */
export class DriverDeviceRequest {
  @ApiProperty({ type: String, format: 'uuid', description: 'made by the app when it is first opened on this phone' }) deviceId!: string;
  @ApiProperty({ example: '华为 Mate 60', minLength: 1, maxLength: 60 }) name!: string;
  @ApiProperty({ example: '3f2a91c0', minLength: 1, maxLength: 40 }) appVersion!: string;
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: 1_000_000,
    description: 'rows that wait on this phone, those of this request among them',
  })
  unsentCount!: number;
  @ApiProperty({
    type: String,
    required: false,
    nullable: true,
    format: 'date-time',
    description: 'when the oldest of them was made, by the phone’s clock',
  })
  oldestUnsentAt?: string | null;
}
