import type { LabTexts } from '../../harness/grading/lab.ts';

export default {
  title: '첫 컨테이너',
  summary: '같은 이미지를 두 번 실행해서, 저마다 다른 컴퓨터 이름을 가진 컨테이너 두 개를 만나 봅니다.',
  checks: {
    'both-ran': {
      title: '두 컨테이너가 {image} 이미지를 끝까지 실행했고, 지금도 목록에 남아 있다',
      why: '컨테이너는 종료되어도 사라지지 않습니다. 지울 때까지 로그와 파일이 남아 있습니다 (000 §2).',
    },
    'own-hostnames': {
      title: '두 컨테이너가 저마다 자기 컴퓨터 이름을 출력했다',
      why: '컨테이너는 서로 격리된 작은 컴퓨터여서, 실행할 때마다 컴퓨터 이름과 IP 주소가 바뀝니다 (000 §2).',
    },
  },
  findings: {
    'no-such-container': {
      expected: '{image} 이미지로 만든 {name} 컨테이너가 있어야 합니다.',
      found: '{name} 컨테이너가 없습니다. 지금 목록에 있는 컨테이너: {listed}.',
      hint: '실행할 때 --name으로 이름을 붙이세요. 이미지를 다시 run 하면 새 컨테이너가 생기지만, 있던 컨테이너를 start 하면 생기지 않습니다.',
    },
    'no-terminal': {
      expected: '{image} 이미지로 만든 {name} 컨테이너가 있어야 합니다.',
      found:
        '{name} 컨테이너가 없습니다. -t는 터미널을 요구하는데 스크립트에는 터미널이 없어서, 도커가 실행을 거부했습니다.',
      hint: '이 프로그램은 아무것도 묻지 않으니 -it를 빼세요.',
    },
    'removed-again': {
      expected: '"docker container ls --all" 목록에 {name} 컨테이너가 남아 있어야 합니다.',
      found: '{name} 컨테이너가 있었지만, 명령이 끝나기 전에 삭제됐습니다.',
      hint: '컨테이너를 그대로 두세요. --rm을 쓰지 말고, 마지막에 "docker container rm"도 하지 마세요. 샌드박스는 어차피 통째로 버려집니다.',
    },
    'other-image': {
      expected: '{name} 컨테이너는 {image} 이미지로 만들어야 합니다.',
      found: '{name} 컨테이너는 다른 이미지로 만들어졌습니다: {used}, 이미지 ID {id}.',
      hint: '"docker container run"에서 이미지 이름은 옵션 다음, 맨 끝에 옵니다. 철자를 살펴보세요.',
    },
    'never-started': {
      expected: '{name} 컨테이너가 끝까지 실행되어야 합니다 (상태 exited, 종료 코드 0).',
      found: '{name} 컨테이너의 상태가 created입니다. 만들어지기만 했고 프로그램은 실행된 적이 없습니다.',
      hint: '"docker container create"는 컨테이너를 만들기만 합니다. "run"은 만들고 실행까지 합니다.',
    },
    'not-exited': {
      expected: '{name} 컨테이너가 끝까지 실행되어야 합니다 (상태 exited, 종료 코드 0).',
      found: '{name} 컨테이너의 상태가 아직 {state}입니다. 실행한 명령: {command}.',
      hint: '이 이미지의 프로그램은 글을 출력하고 스스로 끝납니다. 다른 명령이나 재시작 정책을 주지 말고 실행하세요.',
    },
    'exit-code': {
      expected: '{name} 컨테이너가 정상으로 끝나야 합니다 (종료 코드 0).',
      found: '{name} 컨테이너가 종료 코드 {code}로 끝났습니다. 실행한 명령: {command}.',
      hint: '다른 명령을 주지 말고 이미지를 그대로 실행해서, 스스로 끝나게 두세요.',
    },
    'hostname-not-own': {
      expected: '{name} 컨테이너의 컴퓨터 이름은 도커가 준 이름(ID의 앞 12글자, {own})이어야 합니다.',
      found: '{name} 컨테이너의 컴퓨터 이름이 {hostname}입니다. 도커가 준 이름이 아닙니다.',
      hint: '--hostname(-h), --uts, --network를 빼고, 도커가 스스로 어떤 이름을 주는지 보세요.',
    },
    'other-program': {
      expected: '{name} 컨테이너의 로그에 이미지에 든 프로그램의 글, 곧 "{missing}" 줄이 있어야 합니다.',
      found: '{name} 컨테이너의 로그에 그 줄이 없습니다. 실행한 명령: {command}. 로그의 첫머리: {printed}',
      hint: '이미지 이름 뒤에 아무것도 쓰지 말고 --entrypoint도 빼세요. 그러면 이미지에 든 프로그램이 실행됩니다.',
    },
    'hostname-not-printed': {
      expected: '{name} 컨테이너의 로그에 자기 컴퓨터 이름({own})이 있어야 합니다.',
      found: '{name} 컨테이너의 로그에 그 이름({own})이 없습니다. 로그의 첫머리: {printed}',
      hint: '이미지를 그대로 실행하세요. 이미지에 든 프로그램이 컴퓨터 이름을 출력합니다.',
    },
    'no-log': {
      expected: '"docker container logs {name}"으로 볼 수 있는 로그가 있어야 합니다.',
      found: '{name} 컨테이너에는 로그가 없습니다. 로그 드라이버가 {driver}입니다.',
      hint: '--log-driver를 빼세요.',
    },
  },
  hints: [
    '명령 하나로 컨테이너를 만들고 실행까지 할 수 있습니다. 그 명령이 두 번 필요합니다.',
    '컨테이너 이름은 "docker container run"의 옵션으로 붙입니다. 붙이지 않으면 도커가 아무 이름이나 짓습니다.',
    'docker container run --name …  {image}. {first}로 한 번, {second}로 한 번 실행한 다음 "docker container ls --all"로 살펴보세요.',
  ],
} satisfies LabTexts;
