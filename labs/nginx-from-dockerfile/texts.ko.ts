import type { LabTexts } from '../../harness/grading/lab.ts';

export default {
  title: 'Dockerfile로 만드는 nginx',
  summary: 'nginx 위에 나만의 웹 서버 이미지를 만듭니다. 페이지, 압축 파일에서 나온 그림, 포트, 라벨.',
  checks: {
    builds: {
      title: 'Dockerfile로 이미지가 빌드된다',
      why: '이미지를 만드는 작업을 Dockerfile에 한 줄씩 적으면 "docker build"가 이미지를 만듭니다 (004, 002 §2.4.1).',
    },
    'serves-page': {
      title: '이미지가 {port}번 포트로 내 {page}를 보여 준다',
      why: '이미지는 nginx에 Dockerfile이 더한 것입니다. nginx는 자기가 보는 디렉터리에 있는 것만 보여 줍니다 (004).',
    },
    'serves-pictures': {
      title: '페이지의 그림이 {archive}에서 나왔고, 압축 파일 자체는 이미지에 없다',
      why: 'ADD는 로컬의 압축 파일을 자동으로 풀고, COPY는 파일을 그대로 복사합니다 (004 ADD, 002 §2.4.4).',
    },
    'declares-port': {
      title: '이미지가 {port}번 포트를 공개하고, 아무도 기다리지 않는 포트는 공개하지 않는다',
      why: 'EXPOSE는 이미지가 어느 포트로 서비스하는지 알리고, "run -P"는 바로 그 포트들을 호스트와 바인딩합니다 (002 §2.4.2, §2.4.3).',
    },
    labelled: {
      title: '이미지에 {label} 라벨이 있다',
      why: '라벨은 이미지와 함께 다니는 메타데이터이고, --filter로 이미지를 찾을 때 씁니다 (002 §2.4.2).',
    },
  },
  findings: {
    'no-page': {
      expected: '답안 디렉터리에 {page} 페이지가 있어야 합니다.',
      found: '{page}라는 이름의 파일이 없습니다.',
      hint: '작은 페이지를 하나 쓰거나 시작 파일의 것을 쓰세요. 새 디렉터리에서 "npx lab start"를 하면 다시 생깁니다.',
    },
    'page-not-shown': {
      expected: '{port}번 포트에 GET / 을 하면 상태 코드 200과 내 페이지가 와야 합니다.',
      found: '상태 코드 {status}로 응답했습니다: {body}',
      hint: 'nginx는 /usr/share/nginx/html에 있는 것을 보여 줍니다. {page}가 거기 있고, 누구나 읽을 수 있나요?',
    },
    'other-page': {
      expected: 'GET / 에 내 {page}가 보여야 합니다. {number}번째 줄: {expected}',
      found: '다른 페이지가 보입니다. {number}번째 줄: {line}',
      hint: 'nginx는 /usr/share/nginx/html을 봅니다. 다른 디렉터리에 둔 페이지는 이미지 안에는 있어도 보이지 않습니다.',
    },
    'no-archive': {
      expected: '답안 디렉터리에 그림을 묶은 {archive}가 있어야 합니다.',
      found: '{archive}라는 이름의 파일이 없습니다. 있는 것: {seen}',
      hint: '그림이 든 디렉터리를 묶으세요: tar cf {archive} image',
    },
    'no-pictures-packed': {
      expected: '그림이 들어 있는 tar 파일이어야 합니다.',
      found: '{path}에 파일이 하나도 없거나, tar 파일이 아닙니다.',
      hint: '"tar cf {archive} image"로 다시 묶고, "tar tf {archive}"로 안을 들여다보세요.',
    },
    'no-pictures-on-page': {
      expected: '페이지가 {archive}에 든 그림을 보여 주어야 합니다.',
      found: '페이지에 내 그림을 가리키는 <img src="…">가 없습니다.',
      hint: '{page}에 <img src="image/a.jpg">처럼 적으세요. 경로는 "tar tf {archive}"가 보여 주는 대로입니다.',
    },
    'archive-not-unpacked': {
      expected: '{archive}를 풀어서 나온 그림 {picture}가 서버에 있어야 합니다. 안에 든 것: {inside}',
      found: '압축 파일이 풀리지 않은 채 {kept}에 있습니다. 인스트럭션: {instruction}',
      hint: 'COPY와 ADD 가운데 하나만 압축 파일을 자동으로 풉니다. 어느 쪽일까요?',
    },
    'picture-missing': {
      expected: 'GET {picture}에 그림이 와야 합니다.',
      found: '상태 코드가 {status}이고, 그런 이름의 파일이 이미지에 없습니다. {archive}에 든 것: {inside}',
      hint: '<img src="…">의 경로와 "tar tf {archive}"의 출력을 한 글자씩 비교해 보세요. 대문자와 소문자는 다릅니다.',
    },
    'picture-elsewhere': {
      expected: 'GET {picture}에 그림이 와야 합니다.',
      found: '상태 코드가 {status}입니다. 파일은 이미지의 {places}에 있습니다. {archive}에 든 것: {inside}',
      hint: '압축 파일은 안에 적힌 경로대로 풀립니다. 디렉터리째 묶거나, 푸는 곳을 바꾸세요.',
    },
    'picture-refused': {
      expected: 'GET {picture}에 그림이 와야 합니다.',
      found: '{places} 파일이 이미지에 있는데도 상태 코드 {status}로 응답했습니다.',
      hint: '압축 파일은 파일의 권한도 그대로 간직합니다. nginx가 읽을 수 있어야 합니다. chmod를 하고 다시 묶으세요.',
    },
    'not-from-archive': {
      expected: '그림 {picture}는 {archive}에 든 그 그림이어야 합니다.',
      found:
        '아닙니다. {archive}에 다른 그림을 넣고 다시 빌드해도 이미지는 예전 그림을 보여 줍니다. {archive}에 든 것: {inside}',
      hint: '{archive} 대신 그림 디렉터리를 가져오는 인스트럭션이 있나요? 그림은 압축 파일에 맡기세요.',
    },
    'archive-kept': {
      expected: '이미지에 그림만 있고 {archive}는 없어야 합니다.',
      found: '압축 파일도 이미지의 레이어에 있습니다. {kept}: {instruction}',
      hint: '한 레이어가 가져온 파일은 나중에 "rm"을 해도 없어지지 않습니다. ADD는 압축 파일 자체는 두지 않고 풀기만 합니다.',
    },
    'port-not-declared': {
      expected: '이미지가 {port}/tcp 포트를 공개해야 합니다.',
      found: '공개한 포트: {seen}',
      hint: '인스트럭션은 EXPOSE입니다. nginx 이미지에는 이미 들어 있지만, FROM으로 이어받을 때만 따라옵니다.',
    },
    'nobody-at-port': {
      expected: '-P로 실행하면 이미지가 공개한 포트마다 응답이 있어야 합니다.',
      found: '이미지가 공개한 포트는 {seen}인데, 컨테이너의 {dead}에서는 아무도 응답하지 않습니다.',
      hint: 'EXPOSE에는 컨테이너 안에서 서버가 기다리는 포트를 적습니다. 호스트 쪽 포트는 실행할 때 -p로 정합니다.',
    },
    'label-missing': {
      expected: '{label} 라벨이 있고, 스터디 이름 같은 값이 있어야 합니다.',
      found: '이미지에 {label} 라벨이 없습니다. 직접 붙인 라벨: {seen}',
      hint: 'LABEL 키=값. FROM이 여러 번 나오는 Dockerfile에서는 마지막 FROM 뒤에 적습니다.',
    },
    'label-empty': {
      expected: '{label} 라벨이 있고, 스터디 이름 같은 값이 있어야 합니다.',
      found: '라벨은 있지만 값이 비어 있습니다.',
      hint: 'LABEL {label}="스터디 이름". 변수를 썼다면 값이 있어야 합니다: ARG 이름=값 또는 ENV.',
    },
  },
  hints: [
    'nginx에 네 가지를 더합니다. 페이지, 그림, 포트, 라벨. nginx는 어느 디렉터리를 보여 주나요?',
    '먼저 묶습니다: tar cf {archive} image. Dockerfile의 COPY와 ADD는 둘 다 파일을 이미지에 넣지만, 하나는 압축 파일을 풀면서 넣습니다.',
    'FROM nginx:latest, EXPOSE {port}, LABEL {label}="…", WORKDIR /usr/share/nginx/html, ADD {page} . 그리고 ADD {archive} . (nginx는 자기 이미지의 CMD로 시작합니다).',
  ],
} satisfies LabTexts;
