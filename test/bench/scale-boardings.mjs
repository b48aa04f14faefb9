// Single boardings over PostgreSQL, against a commit for every request.
import { measureBoardings, postgresSides } from './log.mjs';
import { median, number, spread } from './report.mjs';

export async function measure({ rounds, report }) {
  const sides = await postgresSides();
  const { single, each, grouped } = await measureBoardings(sides, rounds, ['single', 'each', 'grouped']);
  await sides.stop();
  const overEach = (side) => side.map(({ perSecond }, index) => perSecond / each[index].perSecond);
  const ratios = overEach(single);
  const rate = number(median(single.map(({ perSecond }) => perSecond)));
  report(
    'single boardings over PostgreSQL ÷ a commit for every request',
    `${spread(ratios, 2)}: ${rate} a second (bare Fastify with one commit for all that wait: ${spread(overEach(grouped), 2)})`,
    '3',
    median(ratios) >= 3,
  );
}
