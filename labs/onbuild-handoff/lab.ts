import type { LabManifest } from '../../harness/grading/lab.ts';

export default {
  slug: 'onbuild-handoff',
  number: 18,
  kind: 'session',
  chapter: '004',
  images: ['nginx:latest', 'busybox:latest'],
  contract: {
    manager: 'manager',
    member: 'member',
    web: 'web:1.0',
    built: 'member',
    archive: 'web.tar',
    page: 'index.html',
    port: 80,
  },
  checks: [
    {
      id: 'manager-has-no-site',
      points: 2,
      reproduce:
        'docker image history {web}; docker create --name look {web} && docker export look | tar t | grep -E "{archive}|{page}"; docker rm look',
    },
    {
      id: 'trigger-recorded',
      points: 1,
      requires: ['manager-has-no-site'],
      reproduce: "docker image inspect --format '{{json .Config.OnBuild}}' {web}",
    },
    {
      id: 'member-is-one-line',
      points: 2,
      reproduce: 'cat {member}/Dockerfile; docker image history {built}',
    },
    {
      id: 'member-serves-its-site',
      points: 3,
      requires: ['trigger-recorded', 'member-is-one-line'],
      reproduce:
        'tar tf {member}/{archive}; docker run -d --rm -p 8001:{port} --name look {built} && curl -i localhost:8001/ && curl -i localhost:8001/web/; docker stop look',
    },
    {
      id: 'second-member-too',
      points: 2,
      requires: ['member-serves-its-site'],
      reproduce:
        'mkdir -p second/web && cp {member}/Dockerfile second/ && echo hello > second/web/{page} && cd second && tar cf {archive} web && docker build -t second .',
    },
  ],
  wrong: {
    'added-at-once': 'manager-has-no-site',
    'sample-site-left-in': 'manager-has-no-site',
    'no-trigger': 'trigger-recorded',
    'member-adds-by-itself': 'member-is-one-line',
    'unpacked-where-nobody-looks': 'member-serves-its-site',
    'trigger-copies': 'member-serves-its-site',
    'trigger-takes-the-folder': 'second-member-too',
    'trigger-knows-the-files': 'second-member-too',
  },
} satisfies LabManifest;
