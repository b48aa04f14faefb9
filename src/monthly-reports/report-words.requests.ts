import { ApiProperty } from '@nestjs/swagger';
import { IsSentence } from '../http/fields.decorator.js';
import { IsRevision } from '../http/route.decorator.js';

/** In characters: beside the figures of a month so many fit on one A4 page, in both languages. */
const longestWords = { zh: 240, en: 480, signers: 80 } as const;

export class ReportWordsRequest {
  @IsSentence(longestWords.zh, 'what residents are told on the report, in Chinese; null: nothing of one’s own', {
    lines: true,
    example: '08:00 和 08:30 最挤，07:00 通常还有空座。',
  })
  wordsZh?: string | null;

  @IsSentence(longestWords.en, 'the same in English; null: nothing', { lines: true, example: 'The 07:00 bus usually has free seats.' })
  wordsEn?: string | null;

  @IsSentence(
    longestWords.signers,
    'who signs the reports of all months, a name a line; null: as the program has it; left out: as before',
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
  @ApiProperty({ ...text, description: 'null: nobody wrote any' }) wordsZh!: string | null;
  @ApiProperty({ ...text, description: 'null: nobody wrote any' }) wordsEn!: string | null;
  @ApiProperty({
    ...text,
    example: '业委会\n居委会\n物业',
    description: 'who signs, a name a line, on the reports of all months; null: as the program has it',
  })
  signers!: string | null;
  @ApiProperty({ ...text, format: 'date-time', description: 'when the words were written' }) at!: string | null;
  @ApiProperty({ ...text, example: '赵站长', description: 'who wrote them' }) name!: string | null;
  @IsRevision({ nullable: true, of: 'the words' }) revision!: string | null;
}
