test "$(wget -q -O- http://127.0.0.1:80/health)" = well
