import { ApiProperty } from '@nestjs/swagger';
import { IsSentence } from '../../http/fields.decorator.js';
import { field, IsRevision } from '../../http/route.decorator.js';
import { isWebAddress, longestLicence, longestLicenceUrl } from './feed-licence.js';

export class FeedLicenceRequest {
  @IsSentence(longestLicence, 'the licence or the terms in a few words; null: none is chosen', { example: 'CC BY 4.0' })
  name?: string | null;

  @field('webAddress', {
    schema: { type: 'string', maxLength: longestLicenceUrl, nullable: true },
    ...{ description: 'the page with its text; null: none', example: 'https://creativecommons.org/licenses/by/4.0/' },
    fault: {
      'zh-CN': `应为网址，以 https:// 或 http:// 开头，最多 ${longestLicenceUrl} 个字符`,
      en: `must be an address that starts with https:// or http://, of at most ${longestLicenceUrl} characters`,
    },
    accepts: isWebAddress,
    reads: (text) => text.trim() || null,
  })
  url?: string | null;
}

export class FeedLicenceAnswer {
  @ApiProperty({ type: String, nullable: true, example: 'CC BY 4.0', description: 'null: the operator has not chosen one' }) name!:
    string | null;
  @ApiProperty({ type: String, nullable: true, example: 'https://creativecommons.org/licenses/by/4.0/' }) url!: string | null;
  @IsRevision() revision!: string;
}
