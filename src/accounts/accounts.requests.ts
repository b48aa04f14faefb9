import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Allow } from 'class-validator';
import { IsName, IsOneOf, IsPassword, IsSentence, IsWhole, LanguageQuery } from '../http/fields.decorator.js';
import { IsRevision } from '../http/route.decorator.js';
import { longestPhone } from './account-rules.js';
import { roles, type Role } from './roles.js';

export const standardEntries = 50;
const maxEntries = 500;

const nameRule = 'the name to sign in with; unique among enabled accounts (case and invisible characters make no difference)';
const roleRule = 'managers may do everything that drivers may';
const phoneRule = 'telephone number, visible to managers only; null: unknown';
const passwordRule = 'at least 6 characters for a driver, 10 for a manager';

export class SignInRequest {
  @IsName('the name of the account', '王师傅')
  name!: string;

  @IsPassword('the password or PIN')
  password!: string;

  /** Not validated, so that a faulty report of a phone about itself never prevents signing in. */
  @ApiPropertyOptional({
    allOf: [{ $ref: '#/components/schemas/DriverDeviceRequest' }],
    description: 'the phone on which the person signs in; the server records that this account has used it',
  })
  @Allow()
  device?: unknown;
}

export class NewAccountRequest {
  @IsName(nameRule, '王师傅')
  name!: string;

  @IsOneOf(roles, roleRule)
  role!: Role;

  @IsPassword(`${passwordRule}; left out: the program makes one up, a PIN of six digits for a driver`, false)
  password?: string | null;

  @IsSentence(longestPhone, phoneRule, { example: '138 0013 8000' })
  phone?: string | null;
}

/** The whole account except its password: an optional field that is left out is cleared. */
export class AccountRequest {
  @IsName(nameRule, '王师傅')
  name!: string;

  @IsOneOf(roles, roleRule)
  role!: Role;

  @IsSentence(longestPhone, phoneRule, { example: '138 0013 8000' })
  phone?: string | null;

  @IsPassword(`a new password: ${passwordRule}; required if a driver becomes a manager; left out: unchanged`, false)
  password?: string | null;
}

export class NewPasswordRequest {
  @IsPassword(`${passwordRule}; left out: the program makes one up, a PIN of six digits for a driver`, false)
  password?: string | null;
}

export class OwnPasswordRequest {
  @IsPassword('the current password')
  password!: string;

  @IsPassword('at least 6 characters for a driver, 10 for a manager')
  newPassword!: string;
}

export class AuditLogQuery extends LanguageQuery {
  @IsWhole(1, maxEntries, standardEntries, 'how many entries, the newest first')
  limit?: number;
}

export class SessionAnswer {
  @ApiProperty({ example: 'hongqiao' }) agencyId!: string;
  @ApiProperty({ format: 'uuid' }) accountId!: string;
  @ApiProperty({ example: '王师傅' }) name!: string;
  @ApiProperty({ enum: [...roles] }) role!: Role;
  @ApiProperty({
    format: 'date-time',
    description: 'when the session ends; each use by a manager moves it to 12 hours later, up to 30 days after signing in',
  })
  expiresAt!: string;
  @ApiProperty({
    description: 'the program generated the password, and it should be replaced (POST /v1/account/password); until then everything works',
  })
  passwordIsOneTime!: boolean;
}

export class NewSessionAnswer extends SessionAnswer {
  @ApiProperty({ description: 'for programs, to send as `Authorization: Bearer …`; browsers use the cookie' }) token!: string;
}

export class AccountAnswer {
  @ApiProperty({ format: 'uuid' }) accountId!: string;
  @ApiProperty({ example: '王师傅' }) name!: string;
  @ApiProperty({ enum: [...roles] }) role!: Role;
  @ApiProperty({ type: String, nullable: true, example: '138 0013 8000', description: 'null: unknown' }) phone!: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'since when the account is disabled; null: it is enabled',
  })
  disabledAt!: string | null;
  @IsRevision() revision!: string;
}

export class AccountWithPasswordAnswer extends AccountAnswer {
  @ApiProperty({
    ...{ type: String, nullable: true, example: '482071' },
    description: 'the password or PIN that the program generated, shown only in this answer; null: the request contained one',
  })
  madeUpPassword!: string | null;
}

export class AccountsAnswer {
  @ApiProperty({ type: [AccountAnswer] }) accounts!: AccountAnswer[];
}

const state = { type: 'object', additionalProperties: true, nullable: true } as const;

export class AuditEntryAnswer {
  @ApiProperty() entryId!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'the account that made the change; null: the command line or the program itself',
  })
  accountId!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'manager', description: 'the name of that account; null: none' }) name!:
    string | null;
  @ApiProperty({
    example: 'command line',
    description: 'the name of the account, else `command line`, `first start` or `the program itself` in the language of the answer',
  })
  by!: string;
  @ApiProperty({ example: 'account-disabled' }) action!: string;
  @ApiProperty({ example: 'accounts/6f1c…', description: 'what was changed' }) subject!: string;
  @ApiProperty({ ...state, description: 'the state before the change; null: it did not exist' }) before!: object | null;
  @ApiProperty({ ...state, description: 'the state after the change; null: it was removed' }) after!: object | null;
}

export class AuditLogAnswer {
  @ApiProperty({ type: [AuditEntryAnswer] }) entries!: AuditEntryAnswer[];
}
