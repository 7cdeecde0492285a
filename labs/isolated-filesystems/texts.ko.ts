import type { LabTexts } from '../../harness/grading/lab.ts';

export default {
  title: '컨테이너마다 따로 있는 파일 시스템',
  summary: '이미지 하나를 두 번 실행해서 컨테이너에서 파일을 하나씩 복사해 오고, 한쪽에서만 파일을 바꿉니다.',
  checks: {
    'both-ran': {
      title: '{first}과 {second}가 {image} 이미지를 끝까지 실행했다',
      why: '처음에는 둘 다 이미지의 파일로 똑같이 시작하고, 프로그램이 쓰는 것은 각자의 기록 가능 레이어에 들어갑니다 (000 §6).',
    },
    'copied-out': {
      title: '{copy1}와 {copy2}가 덮어쓰기 전에 {first}과 {second}에 있던 숫자다',
      why: '"docker container cp"는 중지된 컨테이너에도 됩니다. 컨테이너의 파일은 컨테이너를 삭제할 때까지 남아 있습니다 (000 §6).',
    },
    'numbers-differ': {
      title: '두 숫자가 서로 다르다',
      why: '같은 이미지, 같은 경로인데 내용이 다릅니다. 모든 컨테이너는 독립된 파일 시스템을 갖습니다 (000 §6).',
    },
    'overwritten-in-one': {
      title: '{first}의 {path} 파일이 0이고, 기록 가능 레이어에 있다',
      why: '수정된 파일은 그 컨테이너의 기록 가능 레이어에만 있고, 컨테이너와 함께 사라집니다 (000 §6).',
    },
    'others-unaffected': {
      title: '{second}와 새 컨테이너는 그대로다',
      why: '한 컨테이너에서 파일을 수정해도 이미지를 공유하는 다른 컨테이너나 이미지는 영향을 받지 않습니다 (000 §6).',
    },
  },
  findings: {
    'no-such-container': {
      expected: '{image} 이미지로 만든 {name} 컨테이너가 있어야 합니다.',
      found: '그런 컨테이너가 없습니다. 지금 목록에 있는 컨테이너: {listed}.',
      hint: '실행할 때 --name으로 이름을 붙이세요.',
    },
    'removed-again': {
      expected: '"docker container ls --all" 목록에 {name} 컨테이너가 남아 있어야 합니다.',
      found: '있었지만, 명령이 끝나기 전에 삭제됐습니다. 지금 목록에 있는 컨테이너: {listed}.',
      hint: '컨테이너가 삭제되면 파일도 함께 삭제됩니다. --rm과 "docker container rm"을 쓰지 마세요. 샌드박스는 어차피 통째로 버려집니다.',
    },
    'other-image': {
      expected: '{name} 컨테이너는 {image} 이미지로 만들어야 합니다.',
      found: '{name} 컨테이너는 다른 이미지로 만들어졌습니다: {used}, 이미지 ID {id}.',
      hint: '"docker container run"에서 이미지 이름은 맨 끝에 옵니다. 철자를 살펴보세요. 직접 만든 이미지는 필요 없습니다.',
    },
    'other-program': {
      expected: '{name} 컨테이너가 이미지에 든 프로그램을 실행해야 합니다: {own}',
      found: '{name} 컨테이너가 실행한 명령: {command}',
      hint: '이미지 이름 뒤에 아무것도 쓰지 말고 --entrypoint도 빼세요. 이미지에 든 프로그램이 숫자를 뽑습니다.',
    },
    'never-started': {
      expected: '{name} 컨테이너가 끝까지 실행되어야 합니다 (상태 exited, 종료 코드 0).',
      found: '{name} 컨테이너의 상태가 created입니다. 프로그램이 실행된 적이 없어서 숫자도 아직 없습니다.',
      hint: '"docker container create"는 만들기만 합니다. 시작하거나, 둘 다 하는 run을 쓰세요.',
    },
    'not-exited': {
      expected: '{name} 컨테이너가 끝까지 실행되어야 합니다 (상태 exited, 종료 코드 0).',
      found: '{name} 컨테이너의 상태가 아직 {state}입니다.',
      hint: '이미지에 든 프로그램은 숫자를 뽑고 스스로 끝납니다. 재시작 정책을 주지 말고 실행하세요.',
    },
    'exit-code': {
      expected: '{name} 컨테이너가 정상으로 끝나야 합니다 (종료 코드 0).',
      found: '{name} 컨테이너가 종료 코드 {code}로 끝났습니다.',
      hint: '이미지를 그대로 실행하세요. 프로그램이 작업 디렉터리에 쓸 수 있어야 합니다.',
    },
    'no-copy': {
      expected: '{name}의 숫자가 solve.sh 옆의 {file} 파일에 있어야 합니다.',
      found: '그런 파일이 없습니다. 디렉터리에 있는 것: {there}.',
      hint: 'docker container cp 컨테이너:경로 파일. 맨 끝에 적은 것이 복사본의 이름입니다.',
    },
    'not-a-number': {
      expected: '{file} 파일에 {name}의 숫자만 있어야 합니다.',
      found: '{file}의 내용: {text}',
      hint: '"docker container cp"가 파일을 쓰게 하고, cat으로 확인해 보세요.',
    },
    'copied-too-late': {
      expected: '{file} 파일은 덮어쓰기 전에 복사해 온, {name} 컨테이너가 뽑은 숫자여야 합니다.',
      found: '{file} 파일이 0입니다. 복사할 때는 이미 숫자가 없어진 뒤였습니다.',
      hint: '먼저 복사해 오고, 그다음에 덮어쓰세요.',
    },
    'copy-overwritten': {
      expected: '{file} 파일은 {name} 컨테이너가 뽑은 숫자여야 합니다.',
      found: '{file} 파일이 0입니다. 숫자를 복사해 왔지만, 그 복사본을 나중에 덮어썼습니다.',
      hint: '0은 다른 파일에 적어서 그 파일을 컨테이너로 복사하세요.',
    },
    'never-copied': {
      expected: '{file} 파일은 {name} 컨테이너에 무엇을 복사해 넣기 전에 거기서 복사해 온 것이어야 합니다.',
      found: '{file} 파일은 {text}인데, {name}에서 제때 복사해 온 적이 없습니다. 지금 거기 있는 숫자는 {now}입니다.',
      hint: 'docker container cp {name}:{path} {file}. 콜론 앞의 이름을 살펴보세요.',
    },
    'other-number': {
      expected: '{file} 파일은 {name}에 있는 숫자 {now}이어야 합니다.',
      found: '{file} 파일은 {text}입니다.',
      hint: '어느 파일을 어느 컨테이너에서 복사했나요? 명령에 적은 이름을 비교해 보세요.',
    },
    'drawn-anew-since': {
      expected: '{file} 파일은 덮어쓰기 전에 {name}에 있던 숫자여야 합니다.',
      found: '{file} 파일은 {text}인데, 복사해 온 뒤에 {name} 컨테이너를 다시 시작해서 다른 숫자를 뽑았습니다.',
      hint: '컨테이너를 시작할 때마다 새 숫자를 뽑습니다. 마지막으로 시작한 다음에 복사하세요.',
    },
    'same-number': {
      expected: '숫자 두 개가 서로 달라야 합니다.',
      found: '두 파일 모두 {text}입니다.',
      hint: '컨테이너 두 개에서 온 것이 맞나요? 32768번에 한 번은 우연히 같은 숫자를 뽑습니다. 그때는 다시 실행하세요.',
    },
    'same-mount': {
      expected: '숫자 두 개가 저마다 자기 컨테이너의 파일 시스템에서 온 것이어야 합니다.',
      found: '두 파일 모두 {text}입니다. 컨테이너에 마운트된 것: {mounts}.',
      hint: '볼륨은 컨테이너 밖에 있어서, 연결한 컨테이너가 함께 씁니다. 볼륨 없이 실행하세요.',
    },
    'not-overwritten': {
      expected: '{first}의 {path} 파일이 0이어야 합니다.',
      found: '아직 {now}입니다. {first}에서 바뀐 것: {changed}.',
      hint: '디렉터리로 복사하면 밖에서 쓰던 파일 이름 그대로 들어갑니다. 콜론 뒤에 파일까지 적으세요: {first}:{path}',
    },
    'ran-again': {
      expected: '{first}의 {path} 파일이 0이어야 합니다.',
      found: '{now}입니다. 덮어쓴 뒤에 {first}을 시작해서 프로그램이 다른 숫자를 뽑았습니다.',
      hint: '컨테이너를 중지된 채로 두세요. 그래도 복사해 넣을 수 있습니다.',
    },
    'other-content': {
      expected: '{first}의 {path} 파일이 0이어야 합니다.',
      found: '파일의 내용: {now}',
      hint: '0만 들어 있는 파일을 복사해 넣으세요.',
    },
    'number-gone': {
      expected: '{first}의 {path} 파일이 0이어야 합니다.',
      found: '그런 파일이 없습니다. {first}에서 바뀐 것: {changed}.',
      hint: '콜론 뒤에 파일까지 적으세요: {first}:{path}',
    },
    'in-a-mount': {
      expected: '0이 {first}의 기록 가능 레이어에 있어야 합니다.',
      found:
        '{path} 파일은 0이지만 "docker container diff"에 나오지 않습니다. 볼륨이나 마운트된 디렉터리에 있습니다. 바뀐 것: {changed}.',
      hint: '--volume과 --mount 없이 실행하세요. 컨테이너에는 스스로 쓸 자리가 있습니다.',
    },
    'second-changed': {
      expected: '{second}의 {path} 파일이 {copy2}와 같은 {was}이어야 합니다.',
      found: '파일의 내용: {now}',
      hint: '0은 {first}에만 복사해 넣고, {second}를 다시 시작하지 마세요. 시작할 때마다 다른 숫자를 뽑습니다.',
    },
    'image-gone': {
      expected: '{image} 이미지가 그대로 있어야 합니다.',
      found: '없어졌습니다.',
      hint: '이미지를 그대로 두세요.',
    },
    'number-in-image': {
      expected: '{image} 이미지는 그대로여야 합니다. 이미지에는 {path} 파일이 없고, 컨테이너마다 스스로 씁니다.',
      found: '지금 그 이름의 이미지에는 {path} 파일이 있고, 내용은 {text}입니다.',
      hint: 'commit은 컨테이너로 이미지를 만듭니다. 여기서는 필요 없습니다.',
    },
    'new-one-affected': {
      expected: '{image} 이미지로 새로 실행한 컨테이너가 스스로 숫자를 뽑아야 합니다.',
      found: '{path} 파일에 쓴 내용: {text}',
      hint: '{image}라는 이름은 처음에 가리키던 이미지를 가리켜야 합니다.',
    },
  },
  hints: [
    '프로그램은 금방 끝나지만 컨테이너는 파일과 함께 남아 있습니다. 컨테이너와 내 디렉터리 사이에서 어느 쪽으로든 파일을 복사하는 명령이 하나 있습니다.',
    'docker container cp 원본 대상. 컨테이너 안에 있는 쪽을 컨테이너:경로로 적습니다. 먼저 복사해 오고, 그다음에 복사해 넣으세요.',
    'docker container cp {first}:{path} {copy1}, {second}도 마찬가지. 그다음 0이 든 파일을 만들고 docker container cp 파일 {first}:{path}',
  ],
} satisfies LabTexts;
