// A draft as the page holds it: routes from one gate to many places and back, all day long on working days.
import { randomOf } from './questions.mjs';

const departuresAWay = 100;
const stopsBetween = 6;
const fields = { otherName: null, desc: null, otherDesc: null, convertedFrom: null, locationType: 0, stopCode: null, parentStation: null };

const stopOf = (stopId, lat, lon) => ({ ...fields, stopId, name: stopId, lat, lon, platformCode: null, wheelchairBoarding: null });
const callOf = (stopId) => ({
  stopId,
  pickupType: 0,
  dropOffType: 0,
  timepoint: true,
  headsign: null,
  stopSequence: null,
  shapeDistTraveled: null,
});

/** Every ten minutes from 05:30 on; the buses back start some minutes later. */
function wayOf(wayId, directionId, stopIds, sectionSeconds, first) {
  const rule = { kind: 'every', from: '05:30:00', until: '22:30:00', headwaySeconds: 600, first, pauses: [], last: null };
  return {
    ...{ wayId, directionId, headsign: null, otherHeadsign: null, shapeId: null, changes: [] },
    stops: stopIds.map(callOf),
    runningTimes: [{ from: null, until: null, serviceIds: null, sectionSeconds, dwellSeconds: stopIds.slice(2).map(() => 20) }],
    sentences: [{ sentenceId: 'all-day', serviceId: 'weekday', rule }],
  };
}

/** @param tripCount 0: an empty draft without any sentence */
export function draftOf(tripCount) {
  const random = randomOf(17);
  const routeCount = Math.round(tripCount / departuresAWay / 2);
  const stops = [stopOf('gate', 31.2, 121.3)];
  const routes = Array.from({ length: routeCount }, (_, index) => {
    const ids = Array.from({ length: stopsBetween + 1 }, (_stop, place) => `place-${index}-${place}`);
    ids.forEach((stopId, place) => stops.push(stopOf(stopId, 31.2 + (index - routeCount / 2) * 0.01, 121.3 + (place + 1) * 0.004)));
    const out = ['gate', ...ids];
    const sections = ids.map(() => 90 + Math.floor(random() * 6) * 30);
    const back = 5 + Math.floor(random() * 5);
    return {
      ...{
        routeId: `route-${index}`,
        name: `Route ${index}`,
        otherName: `${index} 路`,
        longName: null,
        otherLongName: null,
        color: '2E6B34',
      },
      ...{ textColor: 'FFFFFF', routeType: 3, desc: null, url: null, operatedBy: null },
      ways: [
        wayOf(`route-${index}-0`, 0, out, sections, '05:30:00'),
        wayOf(`route-${index}-1`, 1, [...out].reverse(), [...sections].reverse(), `05:3${back}:00`),
      ],
    };
  });
  const week = { monday: true, tuesday: true, wednesday: true, thursday: true, friday: true, saturday: false, sunday: false };
  return {
    place: { name: 'Bench', otherName: '测', language: 'en', timezone: 'Asia/Shanghai', url: null, phone: null, email: null },
    ...{ stops, routes },
    services: [{ serviceId: 'weekday', name: null, ...week, startDate: null, endDate: null, holidayCalendar: 'CN', exceptions: [] }],
    fleet: { layoverSeconds: 180, allowsEmptyRunning: false, emptyRuns: [], blocks: [] },
    carried: { transfers: [], translations: [], info: null },
  };
}

/** The draft after one more keystroke: in the headway of a sentence, or in the agency's name if there is no sentence. */
export function typed(content, key) {
  if (content.routes.length === 0) return { ...content, place: { ...content.place, name: `Bench ${key}` } };
  const [route, ...others] = content.routes;
  const [way, ...ways] = route.ways;
  const [sentence] = way.sentences;
  const rule = { ...sentence.rule, headwaySeconds: 600 + (key % 10) * 60 };
  return { ...content, routes: [{ ...route, ways: [{ ...way, sentences: [{ ...sentence, rule }] }, ...ways] }, ...others] };
}
