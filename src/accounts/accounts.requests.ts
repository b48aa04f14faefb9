import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Allow } from 'class-validator';
import { IsName, IsOneOf, IsPassword, IsSentence, IsWhole, LanguageQuery } from '../http/fields.decorator.js';
import { IsRevision } from '../http/route.decorator.js';
import { longestPhone } from './account-rules.js';
import { roles, type Role } from './roles.js';

export const standardEntries = 50;
const maxEntries = 500;

const nameRule = 'what the person signs in with; nobody else goes by it, however it is written (case, invisible characters)';
const roleRule = 'a manager may do what a driver may';
const phoneRule = 'telephone number, seen by managers only; null: not known';
const passwordRule = 'at least 6 characters for a driver, 10 for a manager';

export class SignInRequest {
  @IsName('the name the account was given', '王师傅')
  name!: string;

  @IsPassword('the password or PIN')
  password!: string;

  /** Not validated: nobody is kept from signing in by what a phone reports about itself. */
  @ApiPropertyOptional({
    allOf: [{ $ref: '#/components/schemas/DriverDeviceRequest' }],
    description: 'the phone on which it is done, so that it is known from then on that this account has used it',
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

/** The whole account except its password; a field that is left out is empty. */
export class AccountRequest {
  @IsName(nameRule, '王师傅')
  name!: string;

  @IsOneOf(roles, roleRule)
  role!: Role;

  @IsSentence(longestPhone, phoneRule, { example: '138 0013 8000' })
  phone?: string | null;

  @IsPassword(`another one: ${passwordRule}; needed where a driver becomes a manager, and left out it stays`, false)
  password?: string | null;
}

export class NewPasswordRequest {
  @IsPassword(`${passwordRule}; left out: the program makes one up, a PIN of six digits for a driver`, false)
  password?: string | null;
}

export class OwnPasswordRequest {
  @IsPassword('the one that holds now')
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
  @ApiProperty({ format: 'date-time', description: 'when it ends; for a manager, unless it is used before' }) expiresAt!: string;
  @ApiProperty({
    description: 'the program made the password up: choose another one (POST /v1/account/password). Everything works meanwhile',
  })
  passwordIsOneTime!: boolean;
}

export class NewSessionAnswer extends SessionAnswer {
  @ApiProperty({ description: 'for programs: Authorization: Bearer …; browsers have the cookie' }) token!: string;
}

export class AccountAnswer {
  @ApiProperty({ format: 'uuid' }) accountId!: string;
  @ApiProperty({ example: '王师傅' }) name!: string;
  @ApiProperty({ enum: [...roles] }) role!: Role;
  @ApiProperty({ type: String, nullable: true, example: '138 0013 8000', description: 'null: not known' }) phone!: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'null: may sign in' }) disabledAt!: string | null;
  @IsRevision() revision!: string;
}

export class AccountWithPasswordAnswer extends AccountAnswer {
  @ApiProperty({
    ...{ type: String, nullable: true, example: '482071' },
    description: 'the password or PIN that the program made up, told this once; null: it was given',
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
  @ApiProperty({ type: String, nullable: true, description: 'null: nobody who signs in' }) accountId!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'manager' }) name!: string | null;
  @ApiProperty({ example: 'command line', description: 'that name, else the command line, the first start or the program itself' })
  by!: string;
  @ApiProperty({ example: 'account-disabled' }) action!: string;
  @ApiProperty({ example: 'accounts/6f1c…', description: 'what was changed' }) subject!: string;
  @ApiProperty({ ...state, description: 'null: there was nothing' }) before!: object | null;
  @ApiProperty({ ...state, description: 'null: there is nothing any more' }) after!: object | null;
}

export class AuditLogAnswer {
  @ApiProperty({ type: [AuditEntryAnswer] }) entries!: AuditEntryAnswer[];
}
