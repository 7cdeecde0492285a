import type { LabManifest } from '../../harness/grading/lab.ts';

export default {
  slug: 'first-container',
  number: 0,
  kind: 'session',
  chapter: '000 §2',
  images: ['diamol/ch02-hello-diamol:latest', 'diamol/ch02-hello-diamol:2e', 'busybox:latest'],
  contract: {
    image: 'diamol/ch02-hello-diamol',
    first: 'hello1',
    second: 'hello2',
  },
  checks: [
    {
      id: 'both-ran',
      points: 5,
      reproduce: 'docker container ls --all --filter name={first} --filter name={second}',
    },
    {
      id: 'own-hostnames',
      points: 5,
      requires: ['both-ran'],
      reproduce: "docker container inspect --format '{{.Name}} {{.Config.Hostname}} {{.Id}}' {first} {second}",
    },
  ],
  wrong: {
    'only-one': 'both-ran',
    'started-twice': 'both-ran',
    'removed-by-rm': 'both-ran',
    'cleaned-up': 'both-ran',
    'needs-a-terminal': 'both-ran',
    'names-misspelt': 'both-ran',
    'other-image': 'both-ran',
    'only-created': 'both-ran',
    'still-running': 'both-ran',
    'ends-in-error': 'both-ran',
    'forced-hostname': 'own-hostnames',
    'own-command': 'own-hostnames',
    'prints-hostname-only': 'own-hostnames',
    'machine-hostname': 'own-hostnames',
  },
} satisfies LabManifest;
