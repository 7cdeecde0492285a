import type { LabTexts } from '../../harness/grading/lab.ts';

export default {
  title: 'ONBUILD로 이미지 배포하기',
  summary: '개발 팀장이 웹 서버 이미지를 준비하고, 개발자는 Dockerfile 한 줄로 자기 사이트를 올립니다.',
  checks: {
    'manager-has-no-site': {
      title: '{web} 이미지가 빌드되었고, 그 안에 사이트가 없다',
      why: '모두에게 공통인 것은 개발 팀장의 이미지에 넣고, 개발자마다 다른 것은 넣지 않습니다 (004, 개발자들에게 이미지 배포).',
    },
    'trigger-recorded': {
      title: '{web} 이미지에, 이 이미지로 빌드할 때 실행할 명령이 기록되어 있다',
      why: 'ONBUILD 명령은 그 이미지를 빌드할 때는 기록만 되고, 그 이미지를 FROM으로 쓰는 빌드에서 실행됩니다 (002 §2.4.4).',
    },
    'member-is-one-line': {
      title: '{member}/Dockerfile은 FROM {web} 한 줄이다',
      why: '이미지를 배포하는 까닭이 이것입니다. 개발자는 이미지 이름만 알면 됩니다 (004).',
    },
    'member-serves-its-site': {
      title: '{built} 이미지가 {member}/{archive}에 든 사이트를 보여 준다',
      why: 'ONBUILD 명령은 개발자의 빌드에서, 빌드를 진행한 경로에 있는 파일로 실행됩니다 (004 ONBUILD).',
    },
    'second-member-too': {
      title: '다른 개발자가 자기 사이트로 빌드해도 똑같이 잘 된다',
      why: '개발 팀장의 이미지는 앞으로 올 모두를 위해 한 번 만드는 것입니다 (004, 개발자들에게 이미지 배포).',
    },
  },
  findings: {
    'web-not-built': {
      expected: '{manager}/에서 빌드한 {web} 이미지가 있어야 합니다.',
      found: '{web} 이미지가 없습니다. 직접 만든 이미지: {seen}',
      hint: '{manager}/에서 docker build -t {web} . 을 하고 그대로 두세요. 베이스 이미지는 여기 있는 nginx나 busybox를 쓰세요. 노트의 centos는 여기 없습니다.',
    },
    'site-inside': {
      expected: '{web} 이미지 안에 사이트가 없어야 합니다.',
      found: '{found} 파일이 들어 있습니다. 명령: {instruction}',
      hint: 'ADD와 COPY는 사이트를 바로 넣습니다. 개발자가 빌드할 때까지 미루는 명령은 무엇일까요?',
    },
    'no-trigger': {
      expected: '{web} 이미지에 ONBUILD 명령이 기록되어 있어야 합니다.',
      found: '하나도 없어서, 이 이미지를 FROM으로 써도 아무 일도 일어나지 않습니다.',
      hint: '개발자가 적어야 할 ADD 앞에 ONBUILD를 붙여서 {manager}/Dockerfile에 적으세요.',
    },
    'no-member-dockerfile': {
      expected: '{member}/Dockerfile 파일이 있어야 합니다.',
      found: '없습니다. 답안 디렉터리에 있는 것: {seen}',
      hint: '한 줄이면 됩니다.',
    },
    'more-than-one-line': {
      expected: '{member}/Dockerfile에는 FROM {web} 말고는 아무것도 없어야 합니다.',
      found: '더 있습니다: {second}',
      hint: '그 일은 개발 팀장이 ONBUILD로 모두를 위해 해 두어야 합니다.',
    },
    'other-base': {
      expected: '{member}/Dockerfile에 FROM {web} 줄이 있어야 합니다.',
      found: '적혀 있는 것: {line}',
      hint: '개발 팀장이 붙인 이름과 태그를 그대로 적습니다. 태그를 빼면 도커는 :latest를 찾습니다.',
    },
    'not-on-web': {
      expected: '{built} 이미지는 지금의 {web}에서(FROM) 만들어야 합니다.',
      found: '다른 것에서 만들었거나, 예전에 빌드한 {web}에서 만들었습니다.',
      hint: '{web}을 빌드한 다음에 {member}/Dockerfile로 {built}를 빌드하세요.',
    },
    'more-in-member': {
      expected: '{built} 이미지는 {web}에 ONBUILD 명령({triggers}개)이 더해진 것이어야 합니다.',
      found: '개발자의 빌드에서 들어온 명령이 더 있습니다: {more}개.',
      hint: '{web}을 빌드한 다음에 {member}/Dockerfile로 {built}를 빌드하세요.',
    },
    'no-archive': {
      expected: '개발자의 사이트를 묶은 {path}가 있어야 합니다.',
      found: '명령이 모두 끝난 뒤에 그런 파일이 없습니다. 답안 디렉터리에 있는 것: {seen}',
      hint: '{member}/에서: tar cf {archive} web',
    },
    'no-page-packed': {
      expected: '내용이 있는 {page}가 든 tar 파일이어야 합니다.',
      found: '{path}에 든 것: {inside}',
      hint: '"tar tf {archive}"로 안을 들여다보세요. 파일을 만들기 전에 묶으면 비어 있습니다.',
    },
    'member-not-built': {
      expected: '{member}/에서 빌드한 {built} 이미지가 있어야 합니다.',
      found: '{built} 이미지가 없습니다. 직접 만든 이미지: {seen}',
      hint: '{archive}를 묶은 다음 {member}/에서 docker build -t {built} . 을 하세요. ONBUILD 명령이 실패하면 이 빌드가 실패합니다.',
    },
    'site-elsewhere': {
      expected: '{built} 컨테이너가 {archive}에 든 {page}를 보여 주어야 합니다.',
      found: '보여 주지 않습니다(물어본 곳: {tried}). 페이지는 이미지의 {places}에 있습니다.',
      hint: '웹 서버는 다른 디렉터리를 봅니다. 베이스 이미지에 따라 다릅니다. nginx는 /usr/share/nginx/html, httpd는 -h로 정한 디렉터리입니다.',
    },
    'archive-not-unpacked': {
      expected: '{built} 컨테이너가 {archive}에 든 {page}를 보여 주어야 합니다.',
      found: '보여 주지 않습니다(물어본 곳: {tried}). 이미지에 {kept}가 풀리지 않은 채 있습니다.',
      hint: 'COPY와 ADD 가운데 하나만 압축 파일을 자동으로 풉니다.',
    },
    'site-missing': {
      expected: '{built} 컨테이너가 {archive}에 든 {page}를 보여 주어야 합니다.',
      found: '보여 주지 않습니다(물어본 곳: {tried}). 페이지가 이미지 어디에도 없습니다.',
      hint: 'ONBUILD 명령은 개발자의 디렉터리에서 어느 파일을 가져오나요? {archive}여야 합니다.',
    },
    'file-not-served': {
      expected: 'GET {asked}에 {archive}의 {path}가 와야 합니다.',
      found: '상태 코드 {status}로 응답했습니다.',
      hint: '압축 파일을 모두 풀었나요? 압축 파일은 파일의 권한도 그대로 간직합니다. 웹 서버가 읽을 수 있어야 합니다.',
    },
    'file-differs': {
      expected: 'GET {asked}에 {archive}의 {path}가 그대로 와야 합니다.',
      found: '다른 것이 왔습니다.',
      hint: '{built}를 빌드한 뒤에 {archive}가 바뀌었나요? ONBUILD 명령이 파일을 바꾸나요?',
    },
    'build-failed': {
      expected: 'FROM {web} 한 줄과 자기 {archive}만 가진 다른 개발자도 빌드할 수 있어야 합니다.',
      found: '빌드가 멈췄습니다. 마지막 줄들:\n{log}',
      hint: 'ONBUILD 명령은 {archive}에만 기대야 합니다. 그 옆의 디렉터리나, 그 안에 든 파일 이름에 기대면 안 됩니다.',
    },
    'other-site': {
      expected: 'GET {asked}에 다른 개발자의 {archive}에 든 {inside}가 보여야 합니다.',
      found: '상태 코드 {status}로 응답했습니다: {body}',
      hint: 'ONBUILD 명령은 {archive}에만 기대고, 그 안에 든 것을 모두 풀어야 합니다.',
    },
  },
  hints: [
    'Dockerfile에서 모든 개발자에게 똑같은 줄은 무엇일까요? 그것은 개발 팀장이 씁니다. 그 가운데 사이트가 있어야만 실행할 수 있는 줄은 무엇일까요?',
    '명령 앞에 ONBUILD를 붙이면 이미지에 기록만 됩니다. 그 이미지를 FROM으로 쓰는 빌드에서, FROM 바로 뒤에 적힌 것처럼 실행됩니다.',
    'manager/Dockerfile: FROM nginx, EXPOSE {port}, ONBUILD ADD {archive} /usr/share/nginx/html/. member/Dockerfile: FROM {web}. 그리고 {web}을 빌드하고, {archive}를 묶고, {built}를 빌드합니다.',
  ],
} satisfies LabTexts;
