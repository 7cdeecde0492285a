docker compose up --detach
docker compose build hello
docker tag localhost:5000/helloimg:1.0 localhost:5000/helloimg:latest
docker compose push hello
docker push localhost:5000/helloimg:latest
docker image rm localhost:5000/helloimg:1.0 localhost:5000/helloimg:latest
docker compose pull hello
