import type { LabManifest } from '../../harness/grading/lab.ts';

export default {
  slug: 'clean-layers',
  number: 15,
  kind: 'build',
  chapter: '002 §2.4.5',
  images: ['debian:trixie-slim', 'busybox:latest', 'alpine:latest'],
  contract: {
    base: 'debian:trixie-slim',
    seed: 'seed.txt',
    result: '/work/report.txt',
    packages: 60_000,
    sampleBytes: 100 * 1024 * 1024,
    limit: '1 MB',
    limitBytes: 1_000_000,
  },
  checks: [
    {
      id: 'builds',
      points: 1,
      reproduce: 'docker build -t clean .',
    },
    {
      id: 'same-result',
      points: 3,
      requires: ['builds'],
      reproduce: 'echo birch > {seed} && docker build -t clean . && docker run --rm --entrypoint cat clean {result}',
    },
    {
      id: 'nothing-reclaimable',
      points: 4,
      requires: ['same-result'],
      reproduce: 'docker build -t clean . && docker history clean   # each line with a size is a layer, and stays',
    },
    {
      id: 'small-enough',
      points: 2,
      requires: ['nothing-reclaimable'],
      reproduce: 'docker build -t clean . && docker image ls {base} && docker image ls clean',
    },
  ],
  limits: { build: 180_000 },
  wrong: {
    'backslash-forgotten': 'builds',
    'report-cleaned-away': 'same-result',
    'report-copied-from-the-host': 'same-result',
    'removed-in-the-next-run': 'nothing-reclaimable',
    'lists-from-another-run': 'nothing-reclaimable',
    'emptied-in-the-next-run': 'nothing-reclaimable',
    'lists-left-in-place': 'small-enough',
    'samples-moved-out-of-the-way': 'small-enough',
  },
} satisfies LabManifest;
