import type { Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { comparedNames, describedFigure, periodNames, quotientNames } from './figure-table.js';
import type { PeriodFigures } from './figures.js';

/** A class with some figures as properties. OpenAPI describes them with the explanations of `figureTable`, which files have too. */
export function answerWith<N extends keyof PeriodFigures>(names: readonly N[]): Type<Pick<PeriodFigures, N>> {
  class Answer {}
  for (const name of names) {
    const { explains, isNullable } = describedFigure(name);
    // What is an empty cell in a file is null in JSON.
    const description = explains.en.replace(/\bempty\b/, 'null');
    ApiProperty({ type: Number, description, ...(isNullable ? { nullable: true } : {}) })(Answer.prototype, name);
  }
  return Answer as Type<Pick<PeriodFigures, N>>;
}

const inAnswers = [...comparedNames, ...quotientNames];

export class FiguresAnswer extends answerWith(inAnswers) {}

export class PeriodAnswer extends answerWith([...inAnswers, ...periodNames]) {}

export class DateFiguresAnswer extends FiguresAnswer {
  @ApiProperty({ format: 'date', example: '2024-07-15' }) date!: string;
}

export class EstimateAnswer {
  @ApiProperty({ example: 12000, description: 'estimated boardings if every trip had been counted' }) boardings!: number;
  @ApiProperty({ example: 11800, description: 'lower end of the 95 % confidence interval' }) low!: number;
  @ApiProperty({ example: 12200, description: 'upper end of the 95 % confidence interval' }) high!: number;
}

export class DayAnswer extends DateFiguresAnswer {
  @ApiProperty({ description: 'true: the day is over, and no more reports are expected' }) isClosed!: boolean;
  @ApiProperty({ description: 'true: a bus ran, somebody boarded, or a trip of the day is unlogged' }) isOperating!: boolean;
  @ApiProperty({ example: '工作日', description: 'why buses run on that day or do not' }) reason!: string;
}

export class DaysAnswer {
  @ApiProperty({ type: [DayAnswer] }) days!: DayAnswer[];
}
