import type { LabTexts } from '../../harness/grading/lab.ts';

export default {
  title: '기본 인자가 있는 엔트리포인트 스크립트',
  summary:
    '아무 말이 없으면 세상에게, 인자를 주면 그 사람에게, 옵션을 주면 큰 소리로 인사하고, 멈추라면 바로 멈추는 이미지를 만듭니다.',
  checks: {
    'default-greeting': {
      title: '인자가 없으면 {image}이 {name}에게 인사한다',
      why: '아무것도 적지 않았을 때 엔트리포인트에 필요한 인자는 CMD로 넣어 줍니다 (002 §2.4.4).',
    },
    'arguments-replace': {
      title: '인자를 주면 이름이 그것으로 바뀐다',
      why: '"docker run"에서 이미지 뒤에 적은 것은 CMD를 대신하여 ENTRYPOINT의 인자가 됩니다 (002 §2.4.4, 004 CMD & ENTRYPOINT).',
    },
    'script-handles-flag': {
      title: '엔트리포인트 스크립트가 {flag}를 처리한다',
      why: 'ENTRYPOINT에는 보통 스크립트를 넣습니다. 애플리케이션이 받기 전에 스크립트가 인자를 살펴봅니다 (002 §2.4.4).',
    },
    'stops-quickly': {
      title: '중지 시그널이 애플리케이션에 닿아서 {seconds}초 안에 끝난다',
      why: '도커는 첫 번째 프로세스에만 시그널을 보냅니다. 애플리케이션 앞에 남아 있는 스크립트는 그 시그널을 혼자 받고 맙니다 (002 §2.4.4).',
    },
  },
  findings: {
    'says-nothing': {
      expected: '"{typed}"의 출력이 "{wanted}"여야 합니다.',
      found: '실행 중이지만 15초 동안 "Hello, …"를 출력하지 않았습니다. 출력한 것: {said}',
      hint: '스크립트가 greeter를 시작하는 줄까지 가나요?',
    },
    'ended-instead': {
      expected: '"{typed}"의 출력이 "{wanted}"여야 합니다.',
      found: '종료 코드 {code}로 끝났습니다. 출력한 것: {said}',
      hint: 'greeter에는 이름이 필요합니다. 스크립트는 어떤 인자를 넘기고, 아무것도 적지 않았을 때 그 인자는 어디에서 오나요?',
    },
    'other-greeting': {
      expected: '"{typed}"의 출력이 "{wanted}"여야 합니다.',
      found: '출력은 "{said}"입니다.',
      hint: '인자는 적은 그대로 전달되어야 합니다. "$@"의 큰따옴표가 없으면 셸이 인자를 나누고 *를 파일 이름으로 바꿉니다.',
    },
    'arguments-ignored': {
      expected: '"{typed}"의 출력이 "{wanted}"여야 합니다.',
      found: '출력은 "{said}"입니다. 인자가 전달되지 않습니다.',
      hint: '대괄호 없이 적은 ENTRYPOINT는 "sh -c"로 실행되어, 이미지 뒤에 적은 것을 버립니다. 그리고 ENTRYPOINT 안에 적은 이름은 바꿀 수 없습니다.',
    },
    'arguments-are-a-program': {
      expected: '"{typed}"가 {program}에게 인사해야 합니다.',
      found: '도커가 {program}라는 프로그램을 찾았습니다. 이미지 뒤에 적은 것이 CMD 전체를 대신했습니다.',
      hint: '언제나 실행할 프로그램은 ENTRYPOINT에 적고, CMD에는 바뀌어도 되는 것만 남기세요.',
    },
    'flag-in-the-greeting': {
      expected: '"{typed}"의 출력이 "{wanted}"여야 합니다.',
      found: '출력은 "{said}"입니다. 옵션이 이름과 함께 넘어갔습니다.',
      hint: '스크립트가 첫 번째 인자를 보고 기억한 다음, "shift"로 떼어 내게 하세요.',
    },
    'not-shouted': {
      expected: '"{typed}"의 출력이 "{wanted}"여야 합니다.',
      found: '출력은 "{said}"입니다.',
      hint: 'greeter는 자기 환경에 SHOUT이 있으면 큰 소리로 말합니다. 셸의 변수는 "export"해야 환경에 들어갑니다.',
    },
    killed: {
      expected: '"docker stop"을 하면 "{typed}"의 컨테이너가 {seconds}초 안에 끝나야 합니다.',
      found:
        '시그널에 반응하지 않아서, {took}초 뒤에는 도커가 강제로 종료한 상태였습니다 (종료 코드 137). 출력한 것: {said}',
      hint: '시그널은 첫 번째 프로세스가 받았는데, 그것이 greeter가 아니었습니다. 할 일을 마친 셸은 exec으로 자리를 내줄 수 있습니다. 파이프를 쓰면 셸이 그 자리에 남습니다.',
    },
    'stops-slowly': {
      expected: '"docker stop"을 하면 "{typed}"의 컨테이너가 {seconds}초 안에 끝나야 합니다.',
      found: '{took}초 걸렸습니다. 출력한 것: {said}',
      hint: '셸은 포그라운드 명령이 끝난 다음에야 trap을 실행합니다. "exec"을 쓰면 trap이 필요 없습니다.',
    },
    'signal-did-not-reach': {
      expected: '중지하면 greeter가 "Goodbye, …!"라고 말하고 끝나야 합니다.',
      found:
        '"{typed}"의 컨테이너는 {took}초 만에 끝났지만, greeter는 시그널을 받지 못해 작별 인사를 하지 않았습니다. 출력한 것: {said}',
      hint: '첫 번째 프로세스가 끝나면 나머지는 강제로 종료됩니다. 시그널을 넘겨주고 기다리거나, "exec"으로 greeter가 되어야 합니다.',
    },
    'does-not-stay': {
      expected: '"{typed}"의 컨테이너는 greeter처럼 중지할 때까지 실행되어야 합니다.',
      found: '종료 코드 {code}로 스스로 끝났습니다. 출력한 것: {said}',
      hint: '컨테이너는 첫 번째 프로세스가 살아 있는 동안만 실행됩니다. &로 백그라운드에 보낸 프로그램은 컨테이너를 붙잡아 두지 못합니다.',
    },
  },
  hints: [
    'ENTRYPOINT는 언제나 실행할 것을, CMD는 아무도 인자를 주지 않았을 때의 인자를 정합니다.',
    'ENTRYPOINT에는 스크립트를 대괄호로, CMD에는 기본 이름을 적습니다. 스크립트에서 "$@"는 인자 전부이고, "shift"는 첫 번째 인자를 떼어 냅니다.',
    'if [ "$1" = {flag} ]; then export SHOUT=1; shift; fi. 그리고 마지막 줄에서 셸이 자리를 비키게 합니다: exec greeter "$@".',
  ],
} satisfies LabTexts;
