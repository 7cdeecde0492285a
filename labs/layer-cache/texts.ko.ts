import type { LabTexts } from '../../harness/grading/lab.ts';

export default {
  title: '레이어 캐시',
  summary: '소스를 고쳐도 패키지를 다시 설치하지 않도록 Node 애플리케이션을 빌드합니다.',
  checks: {
    builds: {
      title: 'Dockerfile로 이미지가 빌드된다',
      why: '인스트럭션은 자기보다 먼저 복사된 파일만 볼 수 있습니다 (000 §3).',
    },
    serves: {
      title: '이미지가 {port}번 포트로 {page}를 보여 준다',
      why: '프로그램이 실행될 때 필요한 것은 패키지도 소스도 모두 이미지 안에 있어야 합니다 (000 §3, 003).',
    },
    'installed-in-the-image': {
      title: '패키지가 이미지 안에 있어서, 컨테이너가 설치 없이 시작된다',
      why: 'RUN은 이미지를 빌드할 때 한 번, CMD는 컨테이너가 시작될 때마다 실행됩니다 (002 §2.4.2, 003).',
    },
    'source-edit-skips-install': {
      title: '소스를 고쳐도 npm이 다시 설치하지 않는다',
      why: '파일이 바뀐 첫 인스트럭션부터 그 스테이지의 뒤는 모두 다시 실행됩니다. 잘 바뀌지 않는 것을 앞에 둡니다 (000 §3.5, 003: npm install 전에 COPY package.json).',
    },
    'dependency-edit-installs': {
      title: 'package.json의 의존 패키지를 고치면 npm이 다시 설치한다',
      why: '캐시는 인스트럭션이 복사하는 파일만 압니다. package.json은 설치보다 먼저 복사되어야 합니다 (000 §3.5, 003).',
    },
  },
  findings: {
    'no-page': {
      expected: '답안 디렉터리에 {page} 페이지가 있어야 합니다.',
      found: '{page}라는 이름의 파일이 없습니다.',
      hint: '시작 파일의 페이지를 쓰세요. 새 디렉터리에서 "npx lab start"를 하면 다시 생깁니다.',
    },
    'page-not-shown': {
      expected: 'GET / 의 응답이 상태 코드 200과 페이지여야 합니다.',
      found: '상태 코드 {status}로 응답했습니다: {body}',
      hint: '프로그램은 자기가 있는 디렉터리에서 {page}를 읽습니다. COPY가 둘을 함께 두었나요?',
    },
    'other-page': {
      expected: 'GET / 에 {page}의 글이 보여야 합니다. 예를 들면 "{missing}".',
      found: '응답에 그 글이 없습니다. 응답의 첫머리: {body}',
      hint: 'COPY는 어느 파일을 가져오고, 프로그램은 어느 파일을 읽나요?',
    },
    'no-facts': {
      expected: '시작 파일의 server.js처럼, GET {facts} 가 설치된 패키지를 알려 주어야 합니다.',
      found: '상태 코드 {status}로 응답했습니다: {body}',
      hint: 'server.js의 그 부분은 그대로 두세요. 채점기는 이것으로 설치를 알아봅니다.',
    },
    'installed-at-start': {
      expected: '막 시작한 컨테이너는 node_modules 안을 바꾸지 않아야 합니다.',
      found: '{path} 등을 썼습니다. 컨테이너가 시작될 때마다 npm이 설치합니다.',
      hint: '설치는 RUN으로 하고, CMD는 프로그램만 시작하게 하세요.',
    },
    'installed-again': {
      expected: '소스만 고치고 package.json은 고치지 않았으므로, npm이 설치하지 않아야 합니다.',
      found: 'npm이 패키지를 다시 설치했습니다. 다시 실행된 것: {list}',
      hint: '설치 전에는 설치에 필요한 것만 복사하세요. 설치보다 앞에 있는 어느 인스트럭션이 소스 파일을 함께 가져오나요?',
    },
    'edit-not-shown': {
      expected: '고친 뒤에는 고친 페이지가 보여야 합니다.',
      found: '예전 페이지가 보입니다. 다시 실행된 것: {list}',
      hint: '소스는 답안 디렉터리에서 마지막 스테이지로 복사되어야 합니다.',
    },
    'not-named': {
      expected: '의존 패키지로 {older}나 {newer}를 적은 package.json이 있어야 합니다.',
      found: '{manifest}에는 둘 다 없습니다.',
      hint: '시작 파일의 package.json을 쓰세요.',
    },
    'other-version-gone': {
      expected: '두 버전이 모두 답안 디렉터리에 있어야 합니다. 채점기가 {manifest}의 {from}을 {to}로 바꿉니다.',
      found: '{to}라는 이름의 파일이 없습니다.',
      hint: '시작 파일의 vendor/ 디렉터리를 그대로 두세요.',
    },
    'not-installed': {
      expected: '{manifest}에 {to}를 적으면, npm이 설치하고 이미지에 {wanted} 버전이 있어야 합니다.',
      found: 'npm이 설치하지 않았습니다. 이미지에는 아직 {shown} 버전이 있습니다.',
      hint: 'package.json을 설치보다 먼저 복사하고, 무엇을 설치할지 npm이 거기서 읽게 하세요.',
    },
    'other-version-shown': {
      expected: '{manifest}에 {to}를 적으면, 이미지에 {wanted} 버전이 있어야 합니다.',
      found: 'npm이 설치는 했지만("{said}"), 프로그램은 아직 {shown} 버전을 씁니다.',
      hint: 'node_modules가 하나 더 있습니다. COPY가 답안 디렉터리의 node_modules를 설치된 것 위에 덮어쓰지 않나요? .dockerignore로 뺄 수 있습니다.',
    },
  },
  hints: [
    '{page}를 고치고 다시 빌드해서, 두 번째에 CACHED가 아닌 첫 단계를 찾아보세요. 왜 다시 실행되고, 그 뒤에는 무엇이 있나요?',
    'npm install에는 package.json과 vendor/의 패키지 파일이 필요합니다. 다른 파일도 필요할까요?',
    'package.json과 vendor/를 먼저 COPY하고, RUN npm install을 한 다음, 나머지를 COPY하세요.',
  ],
} satisfies LabTexts;
