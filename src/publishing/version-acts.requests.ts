import { ApiProperty } from '@nestjs/swagger';
import { IsDate, IsId, IsKindsOf } from '../http/fields.decorator.js';
