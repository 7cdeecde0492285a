import type { LabTexts } from '../../harness/grading/lab.ts';

export default {
  title: '애플리케이션이 아픈 것을 아는 이미지',
  summary:
    '애플리케이션이 아프면 15초 안에 알아내는 헬스 체크와, 잘못된 설정이면 시작을 거부하는 점검을 이미지에 넣습니다.',
  checks: {
    builds: {
      title: 'Dockerfile로 이미지가 빌드된다',
      why: '헬스 체크는 Dockerfile의 인스트럭션입니다. 이미지가 실행되는 곳이면 어디든 따라갑니다 (000 §8.1).',
    },
    'healthy-when-well': {
      title: '애플리케이션이 건강하면 컨테이너의 상태가 healthy이다',
      why: '도커가 스스로 보는 것은 프로세스가 실행 중인지뿐입니다. 애플리케이션의 상태는 HEALTHCHECK에 지정한 명령의 상태 코드로 판단합니다 (000 §8.1).',
    },
    'unhealthy-when-sick': {
      title: '애플리케이션이 아프면 {sickWithin}초 안에 컨테이너가 unhealthy가 된다',
      why: '누군가 알아채야 아픈 애플리케이션을 대체할 수 있습니다. 기본값인 30초 간격과 세 번의 시도로는 늦게 알아챕니다 (000 §8.1).',
    },
    'refuses-bad-settings': {
      title: '{setting}가 잘못되면 컨테이너가 시작을 거부하고 이유를 말한다',
      why: '컨테이너 실행 전에 확인이 필요한 것은 커스텀 유틸리티로 미리 검증할 수 있습니다 (000 §8.3).',
    },
    'tool-in-image': {
      title: '헬스 체크가 실행하는 도구가 이미지 안에 있다',
      why: '커스텀 테스트 유틸리티를 이미지에 넣어 두면 이미지의 이식성이 향상됩니다 (000 §8.3).',
    },
    'application-is-main-process': {
      title: '중지하라면 애플리케이션이 스스로 끝내고, 애플리케이션이 끝나면 컨테이너도 끝난다',
      why: '도커는 첫 번째 프로세스를 지켜보고, 그것이 종료되면 컨테이너도 종료됩니다. 시작 전 점검은 애플리케이션에게 자리를 내주어야 합니다 (000 §8.1).',
    },
  },
  findings: {
    'not-well': {
      expected: '방금 시작한 애플리케이션은 {port}번 포트의 GET /health에 상태 코드 200으로 응답해야 합니다.',
      found: '상태 코드 {status}로 응답했습니다: {body}',
      hint: 'sickly 애플리케이션을 그대로 시작하세요. 고칠 필요가 없습니다.',
    },
    'no-health-check': {
      expected: '이미지에 헬스 체크가 있어야 합니다.',
      found: '없어서, 도커는 애플리케이션의 상태를 알지 못합니다.',
      hint: '인스트럭션의 이름은 HEALTHCHECK입니다. 어느 스테이지에 적었나요?',
    },
    'no-look-yet': {
      expected: '컨테이너가 {healthyWithin}초 안에 healthy가 되어야 합니다.',
      found: '{healthyWithin}초가 지나도 아직 "starting"입니다. 마지막 점검의 종료 코드는 {code}, 출력은: {output}',
      hint: '도커는 --interval이 지나야 처음으로 점검합니다. 그 간격이 얼마인가요?',
    },
    'unhealthy-though-well': {
      expected: '애플리케이션이 건강하므로 컨테이너가 healthy여야 합니다.',
      found: '그렇지 않습니다. 마지막 점검의 종료 코드는 {code}, 출력은: {output}',
      hint: '헬스 체크의 명령을 "docker exec"으로 컨테이너 안에서 직접 실행해 보세요. 프로그램이 있나요? 맞는 주소에 묻나요?',
    },
    'ended-though-well': {
      expected: '컨테이너가 계속 실행되면서 healthy가 되어야 합니다.',
      found: '종료 코드 {code}로 끝났습니다.',
      hint: '누가 끝냈을까요? 헬스 체크의 명령은 알리기만 해야 하고, 아무것도 끝내지 않아야 합니다.',
    },
    'still-healthy': {
      expected: 'POST /sick을 하면 {sickWithin}초 안에 컨테이너가 unhealthy가 되어야 합니다.',
      found: '채점기가 {grace}초를 더 기다려도 그렇지 않았습니다. 마지막 점검의 종료 코드는 {code}, 출력은: {output}',
      hint: '아픈 애플리케이션도 첫 페이지에는 응답합니다. /health에 묻고, 나쁜 상태 코드를 실패로 여기세요. 얼마나 빨리 알아채는지는 --interval과 --retries의 곱이 정합니다.',
    },
    'ended-when-sick': {
      expected: 'POST /sick을 하면 컨테이너가 계속 실행되면서 unhealthy가 되어야 합니다.',
      found: '종료 코드 {code}로 끝났습니다.',
      hint: '헬스 체크는 알리기만 합니다. 아픈 컨테이너를 대체할지는 다른 쪽에서 정할 일입니다.',
    },
    'started-anyway': {
      expected: '{setting}="{value}"이면 애플리케이션을 시작하지 않아야 합니다.',
      found: '시작했습니다. 컨테이너의 출력: {said}',
      hint: 'sh에서 숫자가 아닌 것을 -lt나 -gt로 비교하면 오류가 나고, 오류는 "아니오"로 여겨집니다. 숫자로만 되어 있는지 먼저 확인하세요.',
    },
    'does-not-end': {
      expected: '{setting}="{value}"이면 컨테이너가 바로 끝나야 합니다.',
      found: '15초가 지나도 실행 중입니다. 출력: {said}',
      hint: '이유를 말한 다음에는 0이 아닌 코드로 exit 하세요.',
    },
    'refused-with-zero': {
      expected: '{setting}="{value}"이면 컨테이너의 종료 코드가 0이 아니어야 합니다.',
      found: '애플리케이션을 시작하지는 않았지만 종료 코드가 0입니다. 0은 다 잘됐다는 뜻입니다. 출력: {said}',
      hint: 'exit 1',
    },
    'refused-without-a-word': {
      expected: '{setting}="{value}"이면 {setting}가 들어간 문장으로 이유를 말해야 합니다.',
      found: '거부했지만 출력은 이것입니다: {said}',
      hint: '"docker logs"를 읽는 사람은 어느 설정이 잘못됐는지 알고 싶어 합니다. echo … >&2',
    },
    'good-value-refused': {
      expected: '{setting}={value}는 올바른 값이므로 애플리케이션을 시작해야 합니다.',
      found: '시작하지 않았습니다. 마지막 줄: {said}',
      hint: '{fewest}과 {most}도 올바른 값입니다.',
    },
    'tool-not-there': {
      expected: '이미지로 새로 만든 컨테이너에 헬스 체크가 실행하는 것이 있어야 합니다: {command}',
      found: '도커가 시작하지 못합니다. 찾은 것: {program}.',
      hint: '도구를 COPY로 이미지에 넣으세요. 스크립트가 시작할 때 쓴 파일은 그 컨테이너에만 있습니다.',
    },
    'tool-not-in-image': {
      expected:
        '같은 이미지의 두 번째 컨테이너에서, 애플리케이션 옆에서 다른 것은 아무것도 시작하지 않아도 헬스 체크가 동작해야 합니다: {command}',
      found: '종료 코드 {code}로 끝났고, 출력은 이것입니다: {said}',
      hint: '헬스 체크에 필요한 것은 모두 빌드할 때 이미지에 넣으세요. 스크립트가 시작할 때 설치하거나 쓴 파일은 그 컨테이너에만 있습니다.',
    },
    killed: {
      expected: '"docker stop"을 하면 컨테이너가 {stopWithin}초 안에 끝나야 합니다.',
      found:
        '시그널에 반응하지 않아서, {took}초 뒤에는 도커가 강제로 종료한 상태였습니다 (종료 코드 137). 출력: {said}',
      hint: '시그널은 첫 번째 프로세스인 셸이 받았습니다. "점검 && 애플리케이션"으로 적으면 셸이 그 자리에 남습니다. "exec"은 자리를 내줍니다.',
    },
    'stops-slowly': {
      expected: '"docker stop"을 하면 컨테이너가 {stopWithin}초 안에 끝나야 합니다.',
      found: '{took}초 걸렸습니다. 출력: {said}',
      hint: '애플리케이션이 첫 번째 프로세스가 되게 하세요: exec.',
    },
    'signal-did-not-reach': {
      expected: '중지하면 애플리케이션이 "{closed}"를 출력해야 합니다.',
      found: '컨테이너는 {took}초 만에 끝났지만 애플리케이션은 시그널을 받지 못했습니다. 출력: {said}',
      hint: '첫 번째 프로세스가 끝나면 나머지는 강제로 종료됩니다. 시그널을 넘겨주고 기다리거나, "exec"으로 애플리케이션이 되어야 합니다.',
    },
    'outlives-the-application': {
      expected: '애플리케이션이 스스로 끝나면 컨테이너도 끝나야 합니다.',
      found: 'POST /die를 하고 8초가 지나도 컨테이너가 실행 중입니다.',
      hint: '컨테이너 안의 무언가가 애플리케이션을 다시 시작했거나, 끝난 것을 모르고 있습니다. 다시 시작하는 것은 도커의 일(--restart)인데, 이렇게 하면 도커는 아무것도 모릅니다.',
    },
    'other-exit-code': {
      expected: '애플리케이션이 종료 코드 {code}로 끝나면 컨테이너의 종료 코드도 그래야 합니다.',
      found: '컨테이너의 종료 코드는 {got}입니다.',
      hint: '애플리케이션 앞에 남아 있는 스크립트는 종료 코드를 넘겨주어야 합니다. "exec"을 쓰면 스크립트가 남지 않습니다.',
    },
  },
  hints: [
    'HEALTHCHECK는 컨테이너 안에서 명령을 실행합니다. 종료 코드 0은 건강하다는 뜻입니다. 애플리케이션의 어느 페이지가 사실을 말해 줄까요?',
    'HEALTHCHECK --interval=… --timeout=… --retries=… CMD wget …/health. 시작할 때는 {setting}를 보고 끝내거나 애플리케이션으로 넘어가는 스크립트를 씁니다.',
    '스크립트: case "$BEDS" in ""|*[!0-9]*) 이유를 말하고 exit 1;; esac, 그다음 -ge {fewest}과 -le {most}, 마지막 줄은 exec sickly. Dockerfile: COPY 하고, 실행 권한을 주고, CMD에 대괄호로 적습니다.',
  ],
} satisfies LabTexts;
