import type { HarnessTexts } from './texts.ts';

export default {
  findings: {
    'answer-not-a-folder': {
      expected: '답안이 들어 있는 디렉터리',
      found: '그 자리에 링크나 파일이 있습니다',
      hint: '실제 디렉터리로 만드세요. `npx lab start`가 만들어 줍니다.',
    },
    'answer-unreadable': {
      expected: '읽을 수 있는 파일로 된 답안',
      found: '{path} 파일을 읽을 수 없습니다 ({reason})',
      hint: 'chmod u+r 로 읽기 권한을 주세요.',
    },
    'answer-too-deep': {
      expected: '깊이 {limit} 이하의 디렉터리',
      found: '{path} 가 더 깊습니다',
      hint: '답안에 필요한 파일만 남기세요.',
    },
    'answer-too-many-files': {
      expected: '파일과 디렉터리 {limit}개 이하',
      found: '{limit}개가 넘습니다',
      hint: '답안에 필요한 파일만 남기세요. node_modules 와 .git 은 답안이 아닙니다.',
    },
    'answer-too-big': {
      expected: '모두 합쳐 {limit} MB 이하',
      found: '{path} 까지 세면 {limit} MB를 넘습니다',
      hint: '답안에 필요한 파일만 남기세요.',
    },
    'answer-odd-file': {
      expected: '파일과 디렉터리만',
      found: '{path} 는 파이프, 소켓 또는 장치입니다',
      hint: '지우세요. 열어 보지 않았습니다.',
    },
    'answer-link-leads-out': {
      expected: '답안 디렉터리 안에 머무는 링크',
      found: '{path} 가 {target} 을 가리키는 링크입니다',
      hint: '링크 대신 파일을 복사해 넣으세요. 링크는 따라가지 않았습니다.',
    },
    'answer-no-script': {
      expected: '입력한 명령을 담은 solve.sh 파일',
      found: 'solve.sh 가 없습니다 (있는 것: {found})',
      hint: '이 디렉터리의 solve.sh 에 명령을 한 줄에 하나씩 적으세요.',
    },
    'answer-script-is-folder': {
      expected: '입력한 명령을 담은 solve.sh 파일',
      found: 'solve.sh 라는 이름의 디렉터리',
      hint: '디렉터리 이름을 바꾸고 solve.sh 파일에 명령을 적으세요.',
    },
    'answer-script-is-binary': {
      expected: '텍스트 파일 solve.sh',
      found: '텍스트가 아닌 solve.sh (UTF-16 파일이나 프로그램처럼 0 바이트가 들어 있습니다)',
      hint: 'UTF-8 텍스트로 저장하세요.',
    },
    'answer-script-is-empty': {
      expected: 'solve.sh 안의 명령',
      found: '빈 solve.sh',
      hint: '명령을 한 줄에 하나씩 적으세요.',
    },
    'answer-no-dockerfile': {
      expected: 'Dockerfile 파일',
      found: 'Dockerfile 이 없습니다 (있는 것: {found})',
      hint: '확장자 없이, 대문자 D로 시작하는 Dockerfile 에 인스트럭션을 적으세요.',
    },
    'answer-dockerfile-is-folder': {
      expected: 'Dockerfile 파일',
      found: 'Dockerfile 이라는 이름의 디렉터리',
      hint: '디렉터리 이름을 바꾸고 Dockerfile 파일에 인스트럭션을 적으세요.',
    },
    'answer-dockerfile-is-binary': {
      expected: '텍스트로 된 Dockerfile',
      found: '텍스트가 아닌 Dockerfile (UTF-16 파일이나 프로그램처럼 0 바이트가 들어 있습니다)',
      hint: 'UTF-8 텍스트로 저장하세요.',
    },
    'script-timed-out': {
      expected: '{seconds}초 안에 끝나는 solve.sh (단계: 실행)',
      found: '{seconds}초가 지나도 실행 중이어서 멈췄습니다',
      hint: '끝나지 않는 명령을 찾으세요. 포그라운드 컨테이너에는 --detach 가 필요하고, `docker logs -f` 나 반복문에는 끝이 있어야 합니다.',
    },
    'script-too-much-output': {
      expected: '끝나는 solve.sh (단계: 실행)',
      found: '16 MB 넘게 출력해서 멈췄습니다',
      hint: '끝없는 반복문이나 계속 출력하는 명령을 찾으세요.',
    },
    'exhausted-memory': {
      expected: '메모리 3 GB 안에서 도는 답안 (단계: {phase})',
      found: '메모리를 더 쓰다가 종료되었다고 도커 엔진이 알려 줍니다',
      hint: '데이터를 끝없이 모으는 명령을 찾으세요.',
    },
    'exhausted-processes': {
      expected: '프로세스 600개 미만으로 되는 답안 (단계: {phase})',
      found: '허용된 만큼 프로세스를 모두 만들었다고 도커 엔진이 알려 줍니다',
      hint: '자기 자신을 계속 실행하는 명령을 찾으세요.',
    },
    'exhausted-disk': {
      expected: '디스크 1.5 GB 미만으로 되는 답안 (단계: {phase})',
      found: '샌드박스의 디스크가 가득 찼습니다',
      hint: '끝없이 커지는 파일이나 너무 많이 복사하는 이미지를 찾으세요.',
    },
    'exhausted-engine': {
      expected: '도커 엔진을 계속 살려 두는 답안 (단계: {phase})',
      found: '샌드박스의 도커 엔진이 안에서 종료되었습니다',
      hint: 'dockerd 를 죽이는 kill 이나 shutdown 을 찾으세요.',
    },
    'build-failed': {
      expected: '빌드되는 이미지',
      found: '빌드가 멈췄습니다. 마지막 출력:\n{log}',
      hint: '마지막 줄을 읽어 보세요. 실패한 인스트럭션과 까닭이 적혀 있습니다.',
    },
    'build-timed-out': {
      expected: '{seconds}초 안에 빌드되는 이미지 (단계: 빌드)',
      found: '{seconds}초가 지나도 빌드 중이어서 멈췄습니다. 마지막 출력:\n{log}',
      hint: '끝나지 않는 RUN 을 찾으세요. 서버는 CMD 에 두고, 설치 명령에는 -y 를 붙이세요.',
    },
    'image-cannot-start': {
      expected: '실행되는 이미지',
      found: '명령 {command} 으로 시작할 수 없습니다: {reason}',
      hint: 'CMD, ENTRYPOINT, USER, WORKDIR 을 보세요. 명령은 이미지 안에 있고 실행할 수 있는 프로그램이어야 합니다.',
    },
    'image-program-missing': {
      expected: '자기 명령 {command} 을 실행하는 이미지',
      found: '이미지 안에 {program} 프로그램이 없습니다 (이름이 같은 다른 파일: {namesakes})',
      hint: 'CMD 에는 COPY 가 프로그램을 놓은 경로를 적으세요. 대괄호 없이 쓴 CMD 는 /bin/sh 가 실행하는데, 빈 기반 이미지에는 /bin/sh 가 없습니다.',
    },
    'image-loader-missing': {
      expected: '자기 명령 {command} 을 실행하는 이미지',
      found:
        '{program} 은 이미지에 있지만 실행되지 않습니다. 필요한 {loader} 이(가) 이미지에 없기 때문입니다. 이때 도커는 "no such file or directory" 라고 합니다',
      hint: '동적으로 링크된 프로그램(또는 스크립트)인데 로더(또는 인터프리터)가 빠졌습니다. Go 라면 CGO_ENABLED=0 으로 정적으로 빌드하거나, 필요한 것이 있는 기반 이미지를 쓰세요.',
    },
    'image-exited': {
      expected: '계속 실행되면서 응답하는 프로그램',
      found: '명령 {command} 이 곧바로 종료 코드 {code} 로 끝났습니다. 마지막 줄: {lastLine}',
      hint: '--detach 없이 이미지를 실행해서 출력을 읽어 보세요.',
    },
    'image-listens-elsewhere': {
      expected: '컨테이너의 {port} 번 포트에서 기다리는 프로그램',
      found: '기다리는 곳: {places}',
      hint: 'EXPOSE 는 프로그램의 포트를 바꾸지 않습니다. 포트는 프로그램이 정합니다.',
    },
    'image-silent': {
      expected: '컨테이너의 {port} 번 포트에서 15초 안에 오는 HTTP 응답',
      found: '명령 {command} 이 실행 중이지만 응답이 없습니다. 마지막 줄: {lastLine}',
      hint: 'CMD 가 서버를 직접 시작하는지 보고, `docker logs` 출력을 읽어 보세요.',
    },
  },
  words: {
    expected: '기대',
    found: '결과',
    hint: '힌트',
    why: '까닭',
    reproduce: '확인',
    needs: '보지 않음: {check} 이(가) 먼저입니다',
    points: '점수',
    pass: '통과',
    fail: '실패',
    error: '오류',
    skip: '건너뜀',
    todo: '시작 전',
    startWith: '시작하기',
  },
} satisfies HarnessTexts;
