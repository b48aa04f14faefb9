// Single boardings over PostgreSQL, against a commit for every request.
import { measureBoardings, postgresSides } from './log.mjs';
import { median, number, spread } from './report.mjs';

export async function measure({ rounds, report }) {
  const sides = await postgresSides();
  const { single, each } = await measureBoardings(sides, rounds);
  await sides.stop();
  const ratios = single.map(({ perSecond }, index) => perSecond / each[index].perSecond);
  const rate = number(median(single.map(({ perSecond }) => perSecond)));
  report(
    'single boardings over PostgreSQL ÷ a commit for every request',
    `${spread(ratios, 2)}: ${rate} a second`,
    '3',
    median(ratios) >= 3,
  );
}
