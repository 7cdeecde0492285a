(cd manager && docker build -q -t web:1.0 .)
docker build -q -t member member
id=$(docker run -d -P member)
docker rm -f "$id"
