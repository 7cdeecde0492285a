import { expect, test } from 'vitest';
import { layerInstruction } from '../../harness/inspect/layer-instruction.ts';

const made = (createdBy: string) =>
  layerInstruction({ history: [{ createdBy, emptyLayer: false, comment: '', layer: 0 }] }, 0);

test('an instruction reads the same whichever builder recorded it', () => {
  expect(made('COPY . . # buildkit')).toBe('COPY . .');
  expect(made('/bin/sh -c #(nop) COPY dir:8ab1 in /web ')).toBe('COPY dir:8ab1 in /web');
  expect(made('RUN /bin/sh -c go build   -o /server # buildkit')).toBe('RUN go build -o /server');
  expect(made('RUN |1 BY=me /bin/sh -c go build # buildkit')).toBe('RUN go build');
  expect(made('/bin/sh -c go build')).toBe('RUN go build');
});

test('a layer of an import, or one that the history does not account for, has no instruction', () => {
  expect(made('')).toBeUndefined();
  expect(layerInstruction({ history: [] }, 0)).toBeUndefined();
});

test('a long instruction is cut', () => {
  expect(made(`RUN /bin/sh -c ${'x'.repeat(500)}`)).toHaveLength(121);
});
