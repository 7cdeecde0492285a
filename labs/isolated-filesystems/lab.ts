import type { LabManifest } from '../../harness/grading/lab.ts';

export default {
  slug: 'isolated-filesystems',
  number: 5,
  kind: 'session',
  chapter: '000 §6',
  images: ['diamol/ch06-random-number:latest', 'diamol/ch06-random-number:2e'],
  contract: {
    image: 'diamol/ch06-random-number',
    first: 'rn1',
    second: 'rn2',
    path: '/random/number.txt',
    copy1: 'number1.txt',
    copy2: 'number2.txt',
  },
  checks: [
    {
      id: 'both-ran',
      points: 2,
      reproduce: 'docker container ls --all --no-trunc --filter name={first} --filter name={second}',
    },
    {
      id: 'copied-out',
      points: 2,
      requires: ['both-ran'],
      reproduce:
        'head {copy1} {copy2}; docker events --since 10m --until 0s --filter event=archive-path --filter event=extract-to-dir',
    },
    { id: 'numbers-differ', points: 2, requires: ['copied-out'], reproduce: 'head {copy1} {copy2}' },
    {
      id: 'overwritten-in-one',
      points: 2,
      requires: ['numbers-differ'],
      reproduce: 'docker container cp {first}:{path} - | tar -xO; docker container diff {first}',
    },
    {
      id: 'others-unaffected',
      points: 2,
      requires: ['overwritten-in-one'],
      reproduce:
        'docker container cp {second}:{path} - | tar -xO; docker run --rm {image} sh -c "cat {path}; ./random.sh; cat {path}"',
    },
  ],
  wrong: {
    'removed-by-rm': 'both-ran',
    'copied-after-the-overwrite': 'copied-out',
    'own-copy-overwritten-too': 'copied-out',
    'one-volume-for-both': 'numbers-differ',
    'put-beside-the-number': 'overwritten-in-one',
    'started-again-afterwards': 'overwritten-in-one',
    'overwritten-in-both': 'others-unaffected',
    'committed-over-the-image': 'others-unaffected',
  },
} satisfies LabManifest;
