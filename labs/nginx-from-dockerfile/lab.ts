import type { LabManifest } from '../../harness/grading/lab.ts';

export default {
  slug: 'nginx-from-dockerfile',
  number: 12,
  kind: 'build',
  chapter: '004',
  images: ['nginx:latest', 'busybox:latest'],
  contract: { page: 'index.html', archive: 'image.tar', port: 80, label: 'study.group', base: 'nginx:latest' },
  checks: [
    {
      id: 'builds',
      points: 1,
      reproduce: 'docker build -t newnginx .',
    },
    {
      id: 'serves-page',
      points: 2,
      requires: ['builds'],
      reproduce:
        'docker build -t newnginx . && docker run --rm -p 8089:{port} newnginx   # then, in a second terminal: curl localhost:8089',
    },
    {
      id: 'serves-pictures',
      points: 4,
      requires: ['serves-page'],
      reproduce:
        "tar tf {archive}; docker build -t newnginx . && docker run --rm newnginx sh -c 'find / -name {archive}; find /usr/share/nginx /var/www -type f'",
    },
    {
      id: 'declares-port',
      points: 1,
      requires: ['serves-page'],
      reproduce:
        'docker build -t newnginx . && docker run -d --rm -P --name look newnginx && docker port look; docker stop look',
    },
    {
      id: 'labelled',
      points: 2,
      requires: ['builds'],
      reproduce: "docker build -t newnginx . && docker image inspect --format '{{json .Config.Labels}}' newnginx",
    },
  ],
  wrong: {
    'archive-never-packed': 'builds',
    'page-beside-the-server': 'serves-page',
    'archive-copied': 'serves-pictures',
    'packed-without-its-folder': 'serves-pictures',
    'unpacked-by-run': 'serves-pictures',
    'folder-copied-instead': 'serves-pictures',
    'exposes-the-port-outside': 'declares-port',
    'notes-as-they-stand': 'labelled',
  },
} satisfies LabManifest;
