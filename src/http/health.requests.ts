import { ApiProperty } from '@nestjs/swagger';

export class AliveAnswer {
  @ApiProperty({ enum: ['ok'] }) status!: 'ok';
}

export class ReadyAnswer {
  @ApiProperty({ enum: ['ready'] }) status!: 'ready';
}
