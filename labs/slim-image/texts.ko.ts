import type { LabTexts } from '../../harness/grading/lab.ts';

export default {
  title: '날씬한 이미지',
  summary: '수백 MB짜리 이미지를 약 15MB로 줄이고, 페이지를 고치면 빌드 단계 하나만 다시 실행되게 합니다.',
  checks: {
    builds: {
      title: 'Dockerfile로 이미지가 빌드된다',
      why: 'Dockerfile은 스크립트입니다. 인스트럭션 하나가 실패하면 그 뒤는 실행되지 않습니다 (000 §4).',
    },
    'serves-your-page': {
      title: '이미지가 {port}번 포트로 {page}를 보여 주고, 그 안에 USER의 이름이 나온다',
      why: '아무리 작아도, 실행에 필요한 것은 모두 이미지 안에 있어야 합니다 (000 §4).',
    },
    'small-enough': {
      title: '이미지가 {limit} 이하이다',
      why: '마지막 단계가 곧 이미지입니다. 빌드에만 필요한 것은 다른 단계에 남겨 둘 수 있습니다 (000 §4, 멀티 스테이지).',
    },
    'no-toolchain': {
      title: '이미지 안에 Go 빌드 도구도, Go 소스 코드도 없다',
      why: '이미지에 없는 것에는 공격할 틈도 없습니다 (000 §4, 멀티 스테이지).',
    },
    'one-step-on-html-edit': {
      title: '{page}를 고치면 빌드 단계 하나만 다시 실행된다',
      why: '한 인스트럭션이 다시 실행되면 같은 스테이지의 그 뒤는 모두 다시 실행됩니다. 자주 바뀌는 것을 맨 뒤에 둡니다 (000 §3.5, §4).',
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
      hint: '프로그램은 자기가 시작된 디렉터리에서 {page}를 찾습니다. 그 디렉터리는 WORKDIR이 정하고, 페이지는 COPY가 놓습니다.',
    },
    'other-page': {
      expected: 'GET / 에 {page}의 글이 보여야 합니다. 예를 들면 "{missing}".',
      found: '응답에 그 글이 없습니다. 응답의 첫머리: {body}',
      hint: 'COPY는 어느 파일을 가져오고, 프로그램은 어느 파일을 읽나요?',
    },
    'user-missing': {
      expected: '이미지에 환경 변수 USER의 값이 있어야 합니다.',
      found: '이미지에 USER가 없거나 비어 있어서, 페이지에 이름이 나오지 않습니다.',
      hint: 'ENV는 자기가 적힌 스테이지에서만 통합니다. 이미지가 되는 것은 어느 스테이지인가요?',
    },
    'user-not-shown': {
      expected: '이미지의 USER 값 "{user}"가 페이지에 보여야 합니다.',
      found: '페이지 어디에도 "{user}"가 없습니다.',
      hint: '시작 파일의 템플릿은 {{.User}}로 이름을 보여 줍니다. {page}에 아직 있나요?',
    },
    'user-not-read': {
      expected: '"-e USER={visitor}"로 실행하면 페이지에 "{visitor}"가 보여야 합니다.',
      found: '보이지 않습니다. USER(이미지에서는 "{user}")를 바꿔도 페이지의 이름은 그대로입니다.',
      hint: '{page}에 {{.User}}를 그대로 두고, 값은 Dockerfile의 ENV로 주세요.',
    },
    'too-big': {
      expected: '모든 레이어의 파일을 합쳐 {limit}({limitBytes}바이트) 이하여야 합니다.',
      found: '{size}입니다. 가장 큰 것: {most}. 가장 큰 레이어({layer})를 만든 인스트럭션: {instruction}',
      hint: '프로그램을 실행하는 데 그것이 다 필요한가요? 한 스테이지에서 빌드하고, 작은 기반 이미지의 다음 스테이지로 결과물만 복사하세요.',
    },
    'tools-inside': {
      expected: '이미지의 어느 레이어에도 Go 컴파일러, Go 명령, *.go 파일이 없어야 합니다.',
      found: '{files} 파일이 있습니다 (그 레이어에 {count}개). 레이어를 만든 인스트럭션: {instruction}',
      hint: '필요한 파일 하나만 이름을 적어 복사하세요. 나중에 RUN rm을 해도 아래 레이어의 파일은 사라지지 않습니다.',
    },
    'steps-ran-again': {
      expected: '{page}를 고친 뒤 RUN, COPY, ADD 가운데 하나만 다시 실행되어야 합니다.',
      found: '{count}개가 다시 실행됐습니다: {list}',
      hint: '페이지를 COPY한 곳부터 그 스테이지의 뒤쪽은 모두 다시 실행됩니다. 페이지가 함께 복사된 다른 스테이지도 마찬가지입니다.',
    },
    'no-step-ran-again': {
      expected: '{page}를 고친 뒤 RUN, COPY, ADD 가운데 하나만 다시 실행되어야 합니다.',
      found: '하나도 다시 실행되지 않았습니다. 이미지가 {page}를 가져오지 않으므로, 고쳐도 보이지 않습니다.',
      hint: '마지막 스테이지에서 페이지를 COPY하세요.',
    },
    'edit-not-shown': {
      expected: '고친 뒤에는 고친 페이지가 보여야 합니다.',
      found: '빌드 단계 하나({list})가 다시 실행됐지만, 예전 페이지가 보입니다.',
      hint: '이미지 안에 페이지가 하나 더 있고, 프로그램은 그것을 읽습니다.',
    },
  },
  hints: [
    'Go는 프로그램을 빌드할 때 필요합니다. 실행할 때도 필요할까요?',
    'Dockerfile에는 FROM을 여러 번 쓸 수 있습니다. FROM마다 스테이지가 시작되고 마지막 스테이지가 이미지가 되며, COPY --from은 앞 스테이지의 파일을 가져옵니다.',
    'FROM diamol/golang AS builder: main.go를 복사하고 go build. FROM diamol/base: ENV, CMD, WORKDIR 다음에 COPY --from=builder로 프로그램을, 맨 마지막에 {page}를 COPY.',
  ],
} satisfies LabTexts;
