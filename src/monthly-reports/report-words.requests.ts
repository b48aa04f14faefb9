import { ApiProperty } from '@nestjs/swagger';
import { IsSentence } from '../http/fields.decorator.js';
import { IsRevision } from '../http/route.decorator.js';

/** In characters: so many fit on one A4 page with the figures of a month, in both languages. */
const longestWords = { zh: 240, en: 480, signers: 80 } as const;

export class ReportWordsRequest {
  @IsSentence(longestWords.zh, 'the text for residents, in Chinese; null: none', {
    lines: true,
    example: '08:00 和 08:30 最挤，07:00 通常还有空座。',
  })
  wordsZh?: string | null;

  @IsSentence(longestWords.en, 'the text for residents, in English; null: none', {
    lines: true,
    example: 'The 07:00 bus usually has free seats.',
  })
  wordsEn?: string | null;

  @IsSentence(
    longestWords.signers,
    'who signs the reports of all months, one name a line; null: the program’s default; left out: unchanged',
    {
      lines: true,
      example: '业委会\n居委会\n物业',
    },
  )
  signers?: string | null;
}

const text = { type: String, nullable: true } as const;

export class ReportWordsAnswer {
  @ApiProperty({ example: '2024-07' }) month!: string;
  @ApiProperty({ ...text, description: 'the text in Chinese; null: none' }) wordsZh!: string | null;
  @ApiProperty({ ...text, description: 'the text in English; null: none' }) wordsEn!: string | null;
  @ApiProperty({
    ...text,
    example: '业委会\n居委会\n物业',
    description: 'who signs the reports of all months, one name a line; null: the program’s default',
  })
  signers!: string | null;
  @ApiProperty({ ...text, format: 'date-time', description: 'when the text was written; null: there is none' }) at!: string | null;
  @ApiProperty({ ...text, example: '赵站长', description: 'who wrote it; null: unknown, or there is none' }) name!: string | null;
  @IsRevision({ nullable: true, of: 'the words' }) revision!: string | null;
}
