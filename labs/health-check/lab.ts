import type { LabManifest } from '../../harness/grading/lab.ts';

export default {
  slug: 'health-check',
  number: 34,
  kind: 'build',
  chapter: '000 §8',
  images: [
    'labdock/sickly:latest',
    'diamol/golang:latest',
    'diamol/golang:2e',
    'diamol/base:latest',
    'diamol/base:2e',
    'alpine:latest',
    'busybox:latest',
    'debian:trixie-slim',
  ],
  contract: {
    port: 80,
    opened: 'sickly: open',
    closed: 'sickly: closed in good order',
    setting: 'BEDS',
    fewest: 1,
    most: 20,
    healthyWithin: 40,
    sickWithin: 15,
    grace: 5,
    stopWithin: 2,
  },
  checks: [
    {
      id: 'builds',
      points: 1,
      reproduce: 'docker build -t ward .',
    },
    {
      id: 'healthy-when-well',
      points: 1,
      requires: ['builds'],
      reproduce:
        "docker build -t ward . && docker run -d --name ward -p 8034:{port} ward; sleep 20; docker inspect --format '{{json .State.Health}}' ward; docker rm -f ward",
    },
    {
      id: 'unhealthy-when-sick',
      points: 3,
      requires: ['healthy-when-well'],
      reproduce:
        "docker build -t ward . && docker run -d --name ward -p 8034:{port} ward; sleep 20; curl -X POST localhost:8034/sick; sleep 15; docker inspect --format '{{json .State.Health}}' ward; docker rm -f ward",
    },
    {
      id: 'refuses-bad-settings',
      points: 2,
      requires: ['builds'],
      reproduce: 'docker build -t ward . && docker run --rm -e {setting}=many ward; echo "exit code $?"',
    },
    {
      id: 'tool-in-image',
      points: 1,
      requires: ['healthy-when-well'],
      reproduce:
        "docker build -t ward . && docker inspect --format '{{json .Config.Healthcheck.Test}}' ward && docker create --name look ward && docker export look | tar -t | less; docker rm look",
    },
    {
      id: 'application-is-main-process',
      points: 2,
      requires: ['builds'],
      reproduce:
        "docker build -t ward . && docker run -d --name ward ward && time docker stop ward; docker logs ward; docker inspect --format '{{.State.ExitCode}}' ward; docker rm -f ward",
    },
  ],
  // Health takes its time: two containers that become healthy, and one that becomes sick.
  limits: { check: 180_000 },
  wrong: {
    'copies-what-is-not-there': 'builds',
    'tool-not-there': 'healthy-when-well',
    'asks-the-front-page': 'unhealthy-when-sick',
    'looks-too-seldom': 'unhealthy-when-sick',
    'letters-slip-through': 'refuses-bad-settings',
    'warns-and-starts': 'refuses-bad-settings',
    'tool-written-at-start': 'tool-in-image',
    'shell-in-front': 'application-is-main-process',
    'starts-it-again': 'application-is-main-process',
  },
} satisfies LabManifest;
