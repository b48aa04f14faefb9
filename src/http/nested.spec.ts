import { expect, it } from '@jest/globals';
import { Refusal } from '../errors.js';
import { IsCount } from './fields.decorator.js';
import { field, kindOfPart, partOf, partsOf } from './route.decorator.js';
import { requestValidation } from './validation.io.js';

const IsWord = (word: string): PropertyDecorator =>
  field('word', {
    schema: { type: 'string', enum: [word] },
    ...{ description: word, required: true, fault: { 'zh-CN': `应为 ${word}`, en: `must be ${word}` } },
    accepts: (value) => value === word,
  });

class Door {
  @IsCount(0, 9, 'how wide', true) width!: number;
}
class Window {
  @IsWord('window') kind!: string;
  @IsCount(0, 9, 'panes', true) panes!: number;
}
class Opening {
  @IsWord('window') kind!: string;
}
class Room {
  @partOf(Door, 'its door') door!: Door;
  @partOf(Door, 'another one', { nullable: true }) backDoor!: Door | null;
  @kindOfPart(Opening, 'kind', { window: Window }, 'what lets light in') light!: Window;
}
class House {
  @partsOf(Room, 2, 'rooms') rooms!: Room[];
  @partOf(Door, 'a gate, if any', { required: false }) gate?: Door;
}

const faultsOf = async (body: unknown): Promise<string[]> => {
  try {
    await requestValidation().transform(body, { type: 'body', metatype: House });
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.faults.map(({ field: name }) => name);
    throw error;
  }
};

const room = { door: { width: 1 }, backDoor: null, light: { kind: 'window', panes: 4 } };

it('a valid request is accepted, with parts that are null or left out', async () => {
  expect(await faultsOf({ rooms: [] })).toEqual([]);
  expect(await faultsOf({ rooms: [room, { ...room, backDoor: { width: 2 } }], gate: { width: 3 } })).toEqual([]);
});

it('every fault is named by its path, however deep it is', async () => {
  const wrong: [unknown, string[]][] = [
    [{}, ['rooms']],
    [{ rooms: {} }, ['rooms']],
    [{ rooms: [room, room, room] }, ['rooms']],
    [{ rooms: [null] }, ['rooms']],
    [{ rooms: [[room]] }, ['rooms']],
    [{ rooms: [room, { ...room, door: { width: 'x' } }] }, ['rooms[1].door.width']],
    [{ rooms: [{ ...room, door: [room.door] }] }, ['rooms[0].door']],
    [{ rooms: [{ ...room, door: null }] }, ['rooms[0].door']],
    [{ rooms: [{ ...room, backDoor: undefined }] }, ['rooms[0].backDoor']],
    [{ rooms: [{ ...room, light: { kind: 'window', panes: -1, more: 1 } }] }, ['rooms[0].light.more', 'rooms[0].light.panes']],
    [{ rooms: [{ ...room, light: { kind: 'hole' } }] }, ['rooms[0].light.kind']],
    [{ rooms: [{ ...room, light: [] }] }, ['rooms[0].light']],
    [{ rooms: [{ ...room, door: { width: 1, toString: 2 } }] }, ['rooms[0].door.toString']],
    [{ rooms: [], gate: 7 }, ['gate']],
    [{ rooms: [], gate: { width: 10, more: 1 } }, ['gate.more', 'gate.width']],
  ];
  for (const [body, fields] of wrong) expect([body, (await faultsOf(body)).sort()]).toEqual([body, fields]);
});

it('no more faults are listed than anybody reads', async () => {
  const rooms = Array.from({ length: 2 }, () => ({
    ...room,
    ...Object.fromEntries(Array.from({ length: 90 }, (_, at) => [`x${at}`, at])),
  }));
  expect((await faultsOf({ rooms })).length).toBe(100);
});

it('a valid part is accepted unchanged, and a fault beside it is named', async () => {
  const room = { door: { width: 1 }, backDoor: null, light: { kind: 'window', panes: 2 } };
  const gate = { width: 3 };
  const read: unknown = await requestValidation().transform({ rooms: [room], gate }, { type: 'body', metatype: House });
  expect(read).toMatchObject({ rooms: [room] });
  expect((read as House).gate).toBe(gate);
  expect(await faultsOf({ rooms: [{ ...room, door: {} }], gate, cellar: 1 })).toEqual(['cellar', 'rooms[0].door.width']);
  expect(await faultsOf({ rooms: [room], gate: { width: 10 } })).toEqual(['gate.width']);
  expect(await faultsOf({ rooms: [room], gate: { width: 1, paint: 2 } })).toEqual(['gate.paint']);
  expect(await faultsOf({ rooms: [room], gate: { width: 1, constructor: 2 } })).toEqual(['gate.constructor']);
  expect(await faultsOf({ rooms: [room], gate: {} })).toEqual(['gate.width']);
});
